package org.audiodigit.dataset;

import java.util.List;

/** The split of the original notebook: 80 % of the clips for training, 10 % for each other part. */
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
    public Split split(Dataset dataset, long seed) {
        List<Clip> clips = Shuffle.of(dataset.clips(), seed);
        int count = clips.size();
        int heldOut = count / 5;
        int validation = heldOut / 2;
        return new Split(
                specification(),
                "Random 80/10/10 split, seed " + seed + note(dataset) + ".",
                clips.subList(0, count - heldOut),
                clips.subList(count - heldOut, count - heldOut + validation),
                clips.subList(count - heldOut + validation, count));
    }

    private static String note(Dataset dataset) {
        return dataset.speakers().isEmpty()
                ? ""
                : "; speakers may be in several parts, so scores are optimistic";
    }
}
