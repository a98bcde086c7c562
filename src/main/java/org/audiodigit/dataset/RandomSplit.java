package org.audiodigit.dataset;

import java.util.List;

/** The original notebook's: four fifths of the clips train, the rest is halved. */
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
        int held = count / 5;
        int validated = held / 2;
        return new Split(
                specification(),
                "80/10/10 at random, seed " + seed + note(dataset) + ".",
                clips.subList(0, count - held),
                clips.subList(count - held, count - held + validated),
                clips.subList(count - held + validated, count));
    }

    private static String note(Dataset dataset) {
        return dataset.speakers().isEmpty()
                ? ""
                : "; speakers may be in several parts, which flatters the score";
    }
}
