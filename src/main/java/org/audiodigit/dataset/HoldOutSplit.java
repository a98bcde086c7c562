package org.audiodigit.dataset;

import java.util.List;
import java.util.Set;

/**
 * Tests on chosen speakers and validates on a tenth of the other speakers' clips. Only the test is
 * of strangers.
 *
 * @param names the speakers to test on; empty until the user chooses them
 */
record HoldOutSplit(List<String> names) implements SplitStrategy {

    private static final String KIND = "hold-out";

    @Override
    public String specification() {
        return names.isEmpty() ? KIND : KIND + ":" + String.join(",", names);
    }

    @Override
    public String label() {
        return names.isEmpty() ? "hold speakers out" : String.join(", ", names) + " held out";
    }

    @Override
    public boolean isOfferedFor(Dataset dataset) {
        return dataset.speakers().size() > 1;
    }

    @Override
    public Split split(Dataset dataset, long seed) throws DatasetException {
        SpeakerParts parts = SpeakerParts.of(dataset);
        if (names.isEmpty()) {
            throw parts.refusal("choose at least one speaker to hold out");
        }
        Set<String> tested = parts.named(names);
        List<String> others = parts.without(tested);
        if (others.isEmpty()) {
            throw parts.refusal("no speaker is left to train on; hold out fewer");
        }
        ValidationHoldout rest = ValidationHoldout.of(parts.by(others), seed);
        return new Split(
                new HoldOutSplit(List.copyOf(tested)).specification(),
                "Tests on "
                        + String.join(", ", tested)
                        + ", who are heard nowhere else; validates on a random tenth of the other"
                        + " speakers' files, who also train, seed "
                        + seed
                        + ".",
                rest.training(),
                rest.validation(),
                parts.by(tested));
    }
}
