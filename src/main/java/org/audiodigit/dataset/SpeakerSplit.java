package org.audiodigit.dataset;

import java.util.List;
import java.util.Set;
import org.audiodigit.common.Formats;

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
    public boolean isBySpeaker() {
        return true;
    }

    @Override
    public String label() {
        return "by speaker";
    }

    @Override
    public String label(List<String> tested) {
        return tested.isEmpty() ? label() : new SpeakerListSplit(tested).label();
    }

    @Override
    public boolean isOfferedFor(Dataset dataset) {
        return !dataset.speakers().isEmpty();
    }

    @Override
    public Split split(Dataset dataset, PartDraw draw) throws DatasetException {
        ClipsBySpeaker clips = ClipsBySpeaker.of(dataset);
        int count = clips.speakers().size();
        if (count < MIN_SPEAKERS) {
            throw clips.exception(
                    "a split by speaker needs at least %d speakers, this data set has %d; use random"
                            .formatted(MIN_SPEAKERS, count));
        }
        PartDraw.Drawn<String> speakers = draw.speakers(clips.speakers());
        return new Split(
                specification(),
                "By speaker, no speaker in two parts: %s for training; validation: %s; testing: %s; seed %d."
                        .formatted(
                                Formats.count(speakers.training().size(), "speaker"),
                                SpeakerNames.describe(NameOrder.sorted(speakers.validation())),
                                SpeakerNames.describe(NameOrder.sorted(speakers.test())),
                                draw.seed()),
                clips.spokenBy(speakers.training()),
                clips.spokenBy(speakers.validation()),
                clips.spokenBy(speakers.test()));
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
        public boolean isBySpeaker() {
            return true;
        }

        @Override
        public String label() {
            return "by speaker, tested on " + SpeakerNames.describe(names);
        }

        @Override
        public boolean isOfferedFor(Dataset dataset) {
            return !dataset.speakers().isEmpty();
        }

        @Override
        public Split split(Dataset dataset, PartDraw draw) throws DatasetException {
            ClipsBySpeaker clips = ClipsBySpeaker.of(dataset);
            Set<String> test = clips.resolve(names);
            List<SpeakerInfo> others = clips.speakersExcept(test);
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
            PartDraw.Drawn<String> drawn = draw.validationSpeakers(others);
            return new Split(
                    new SpeakerListSplit(List.copyOf(test)).specification(),
                    "By speaker, no speaker in two parts: %s for testing, %d of the %d others for validation, seed %d."
                            .formatted(
                                    SpeakerNames.describe(test),
                                    drawn.validation().size(),
                                    others.size(),
                                    draw.seed()),
                    clips.spokenBy(drawn.training()),
                    clips.spokenBy(drawn.validation()),
                    clips.spokenBy(test));
        }
    }
}
