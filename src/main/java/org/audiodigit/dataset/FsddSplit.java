package org.audiodigit.dataset;

import java.util.List;
import java.util.function.Predicate;

/** The Free Spoken Digit Dataset's own: takes 0 to 4 of every speaker and label test. */
final class FsddSplit implements SplitStrategy {

    private static final int TESTED_TAKES = 5;

    @Override
    public String specification() {
        return "fsdd";
    }

    @Override
    public String label() {
        return "FSDD’s own split, tested on takes 0 to 4";
    }

    @Override
    public boolean isOfferedFor(Dataset dataset) {
        return dataset.clips().stream().allMatch(clip -> clip.take().isPresent());
    }

    @Override
    public Split split(Dataset dataset, long seed) throws DatasetException {
        long unknown = dataset.clips().stream().filter(clip -> clip.take().isEmpty()).count();
        if (unknown > 0) {
            throw new DatasetException(
                    dataset.directory(),
                    "split fsdd needs the number of the take in every file's name, and "
                            + unknown
                            + " of "
                            + dataset.clips().size()
                            + " have none");
        }
        Predicate<Clip> tested = clip -> clip.take().getAsInt() < TESTED_TAKES;
        List<Clip> others = dataset.clips().stream().filter(tested.negate()).toList();
        if (others.isEmpty()) {
            throw new DatasetException(
                    dataset.directory(),
                    "split fsdd tests on takes 0 to 4, and there is no other to train on");
        }
        ValidationHoldout rest = ValidationHoldout.of(others, seed);
        return new Split(
                specification(),
                "FSDD's own: takes 0 to 4 test, a random tenth of the rest validates, seed "
                        + seed
                        + "; speakers may be in all parts, which flatters the score.",
                rest.training(),
                rest.validation(),
                dataset.clips().stream().filter(tested).toList());
    }
}
