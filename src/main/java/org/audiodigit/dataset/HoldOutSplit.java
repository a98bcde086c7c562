package org.audiodigit.dataset;

import java.util.List;
import java.util.Set;

/**
 * Tests on chosen speakers and validates on a tenth of the other speakers' clips. Only the test is
 * of strangers.
 *
 * @param names the speakers to test on
 */
record HoldOutSplit(List<String> names) implements SplitStrategy {

    @Override
    public Split split(Dataset dataset, long seed) throws DatasetException {
        SpeakerParts parts = SpeakerParts.of(dataset);
        Set<String> tested = parts.named(names);
        List<String> others = parts.without(tested);
        if (others.isEmpty()) {
            throw parts.refusal("no speaker is left to train on; hold out fewer");
        }
        ValidationHoldout rest = ValidationHoldout.of(parts.by(others), seed);
        return new Split(
                "hold-out:" + String.join(",", tested),
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
