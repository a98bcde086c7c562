package org.audiodigit.dataset;

import java.util.List;

/** About 80/10/10 % of the speakers; no speaker is in two parts. */
final class SpeakerSplit implements SplitStrategy {

    static final int MIN_SPEAKERS = 3;

    /** With names behind the colon, the split is a {@link SpeakerListSplit}. */
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
                clips.of(speakers.subList(2 * tenth, count)),
                clips.of(speakers.subList(tenth, 2 * tenth)),
                clips.of(speakers.subList(0, tenth)));
    }
}
