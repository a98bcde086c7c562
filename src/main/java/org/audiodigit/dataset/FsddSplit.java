package org.audiodigit.dataset;

import java.util.List;
import java.util.function.Predicate;

/** The official split of the Free Spoken Digit Dataset: tests on takes 0 to 4. */
final class FsddSplit implements SplitStrategy {

    private static final int TEST_TAKES = 5;

    @Override
    public String specification() {
        return "fsdd";
    }

    @Override
    public String label() {
        return "FSDD’s official split, tested on takes 0 to 4";
    }

    @Override
    public boolean isOfferedFor(Dataset dataset) {
        return dataset.clips().stream().allMatch(clip -> clip.take().isPresent());
    }

    @Override
    public Split split(Dataset dataset, PartDraw draw) throws DatasetException {
        long unknown = dataset.clips().stream().filter(clip -> clip.take().isEmpty()).count();
        if (unknown > 0) {
            throw new DatasetException(
                    dataset.directory(),
                    "split fsdd needs the take in every file name; it is missing in %d of %d"
                            .formatted(unknown, dataset.clips().size()));
        }
        Predicate<Clip> isTest = clip -> clip.take().getAsInt() < TEST_TAKES;
        List<Clip> others = dataset.clips().stream().filter(isTest.negate()).toList();
        if (others.isEmpty()) {
            throw new DatasetException(
                    dataset.directory(),
                    "split fsdd tests on takes 0 to 4; no other takes are left for training");
        }
        return Split.withRandomValidation(
                specification(),
                ("FSDD's official split: takes 0 to 4 for testing, a random tenth of the others"
                                + " for validation, seed %d; speakers may be in all parts, so"
                                + " scores are optimistic.")
                        .formatted(draw.seed()),
                others,
                dataset.clips().stream().filter(isTest).toList(),
                draw);
    }
}
