package org.audiodigit.dataset;

import java.util.List;
import java.util.Set;

/**
 * Tests on chosen speakers and validates on a tenth of the other speakers, so that no speaker is in
 * two parts.
 *
 * @param names the speakers of the test part
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
                clips.of(others.subList(tenth, others.size())),
                clips.of(others.subList(0, tenth)),
                clips.of(test));
    }
}
