package org.audiodigit.dataset;

/**
 * The split of the original notebook: about 80 % of the clips for training, 10 % for each other
 * part.
 */
final class RandomSplit implements SplitStrategy {

    @Override
    public String specification() {
        return "random";
    }

    @Override
    public String label() {
        return "random split";
    }

    @Override
    public Split split(Dataset dataset, PartDraw draw) {
        PartDraw.Drawn<Clip> clips = draw.clips(dataset.clips());
        return new Split(
                specification(),
                "Random 80/10/10 split, seed " + draw.seed() + note(dataset) + ".",
                clips.training(),
                clips.validation(),
                clips.test());
    }

    private static String note(Dataset dataset) {
        return dataset.speakers().isEmpty()
                ? ""
                : "; speakers may be in several parts, so scores are optimistic";
    }
}
