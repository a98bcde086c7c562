package org.audiodigit.dataset;

import java.util.List;
import java.util.Set;

/**
 * Tests on chosen speakers and validates on a tenth of the other speakers, so that no speaker is in
 * two parts.
 *
 * @param names the speakers to test on
 */
record SpeakerListSplit(List<String> names) implements SplitStrategy {

    @Override
    public String specification() {
        return "speaker:" + String.join(",", names);
    }

    @Override
    public String label() {
        return "by speaker, tested on " + String.join(", ", names);
    }

    @Override
    public boolean isOfferedFor(Dataset dataset) {
        return !dataset.speakers().isEmpty();
    }

    @Override
    public Split split(Dataset dataset, long seed) throws DatasetException {
        SpeakerParts parts = SpeakerParts.of(dataset);
        Set<String> tested = parts.named(names);
        List<String> others = Shuffle.of(parts.without(tested), seed);
        if (others.size() < SpeakerSplit.FEWEST) {
            throw parts.refusal(
                    "besides the speakers to test on only "
                            + others.size()
                            + " are left, and at least 3 are needed; hold-out:"
                            + String.join(",", tested)
                            + " needs one, and validates on other files of the same speakers");
        }
        int tenth = (others.size() + 9) / 10;
        return new Split(
                new SpeakerListSplit(List.copyOf(tested)).specification(),
                "By speaker, none in two parts: tests on "
                        + String.join(", ", tested)
                        + ", validates on "
                        + tenth
                        + " of the "
                        + others.size()
                        + " others, seed "
                        + seed
                        + ".",
                parts.by(others.subList(tenth, others.size())),
                parts.by(others.subList(0, tenth)),
                parts.by(tested));
    }
}
