package org.audiodigit.dataset;

import java.util.List;

/** About 80/10/10 of the speakers, no speaker in two parts. */
final class SpeakerSplit implements SplitStrategy {

    static final int FEWEST = 3;

    @Override
    public String specification() {
        return "speaker";
    }

    @Override
    public String label() {
        return "by speaker";
    }

    @Override
    public boolean isOfferedFor(Dataset dataset) {
        return !dataset.speakers().isEmpty();
    }

    @Override
    public Split split(Dataset dataset, long seed) throws DatasetException {
        SpeakerParts parts = SpeakerParts.of(dataset);
        int count = parts.speakers().size();
        if (count < FEWEST) {
            throw parts.refusal(
                    "a split by speaker needs at least 3 speakers, this has "
                            + count
                            + "; use random");
        }
        List<String> speakers = Shuffle.of(parts.speakers(), seed);
        int tenth = Math.max(1, Math.round(count / 10f));
        return new Split(
                specification(),
                "By speaker, none in two parts: "
                        + (count - 2 * tenth)
                        + " speakers train, "
                        + tenth
                        + " validate, "
                        + tenth
                        + " test, seed "
                        + seed
                        + ".",
                parts.by(speakers.subList(2 * tenth, count)),
                parts.by(speakers.subList(tenth, 2 * tenth)),
                parts.by(speakers.subList(0, tenth)));
    }
}
