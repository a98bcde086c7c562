package org.audiodigit.dataset;

import java.util.List;
import java.util.Set;

/** About 80/10/10 % of the speakers; no speaker is in two parts. */
final class SpeakerSplit implements SplitStrategy {

    static final int MIN_SPEAKERS = 3;

    /** With names after the colon, the split is a {@link SpeakerListSplit}. */
    static final SplitKind KIND =
            new SplitKind(
                    "speaker",
                    argument ->
                            argument.<SplitStrategy>map(
                                            list -> new SpeakerListSplit(SplitKind.names(list)))
                                    .orElseGet(SpeakerSplit::new),
                    List.of(new SpeakerSplit()));

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
        ClipsBySpeaker clips = ClipsBySpeaker.of(dataset);
        int count = clips.speakers().size();
        if (count < MIN_SPEAKERS) {
            throw clips.exception(
                    "a split by speaker needs at least %d speakers, this data set has %d; use random"
                            .formatted(MIN_SPEAKERS, count));
        }
        List<String> speakers = Shuffle.of(clips.speakers(), seed);
        int tenth = Math.max(1, Math.round(count / 10f));
        return new Split(
                specification(),
                ("By speaker, no speaker in two parts: %d speakers for training, %d for"
                                + " validation, %d for testing, seed %d.")
                        .formatted(count - 2 * tenth, tenth, tenth, seed),
                clips.spokenBy(speakers.subList(2 * tenth, count)),
                clips.spokenBy(speakers.subList(tenth, 2 * tenth)),
                clips.spokenBy(speakers.subList(0, tenth)));
    }

    /**
     * Tests on chosen speakers and validates on a tenth of the other speakers, so that no speaker
     * is in two parts.
     *
     * @param names the speakers of the test part
     */
    private record SpeakerListSplit(List<String> names) implements SplitStrategy {

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
            ClipsBySpeaker clips = ClipsBySpeaker.of(dataset);
            Set<String> test = clips.resolve(names);
            List<String> others = Shuffle.of(clips.speakersExcept(test), seed);
            if (others.size() < SpeakerSplit.MIN_SPEAKERS) {
                throw clips.exception(
                        ("only %d speakers are left for training and validation, at least %d are"
                                        + " needed; hold-out:%s needs only one, since it validates on"
                                        + " other files of the same speakers")
                                .formatted(
                                        others.size(),
                                        SpeakerSplit.MIN_SPEAKERS,
                                        String.join(",", test)));
            }
            int tenth = (others.size() + 9) / 10;
            return new Split(
                    new SpeakerListSplit(List.copyOf(test)).specification(),
                    ("By speaker, no speaker in two parts: %s for testing, %d of the %d others for"
                                    + " validation, seed %d.")
                            .formatted(String.join(", ", test), tenth, others.size(), seed),
                    clips.spokenBy(others.subList(tenth, others.size())),
                    clips.spokenBy(others.subList(0, tenth)),
                    clips.spokenBy(test));
        }
    }
}
