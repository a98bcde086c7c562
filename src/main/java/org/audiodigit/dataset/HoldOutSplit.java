package org.audiodigit.dataset;

import java.util.List;
import java.util.Set;

/**
 * Tests on chosen speakers and validates on a tenth of the clips of the other speakers. Only the
 * speakers of the test part are unknown to the model.
 *
 * @param names the speakers of the test part; empty until the user chooses them
 */
record HoldOutSplit(List<String> names) implements SplitStrategy {

    static final SplitKind KIND =
            new SplitKind(
                    "hold-out",
                    argument ->
                            new HoldOutSplit(
                                    SplitKind.names(
                                            argument.orElseThrow(
                                                    () ->
                                                            new IllegalArgumentException(
                                                                    "names no speaker; write"
                                                                            + " hold-out:NAME[,NAME...].")))),
                    List.of(new HoldOutSplit(List.of())));

    @Override
    public String specification() {
        return names.isEmpty() ? "hold-out" : "hold-out:" + String.join(",", names);
    }

    @Override
    public String label() {
        return names.isEmpty() ? "hold speakers out" : SpeakerNames.describe(names) + " held out";
    }

    @Override
    public boolean isOfferedFor(Dataset dataset) {
        return dataset.speakers().size() > 1;
    }

    @Override
    public Split split(Dataset dataset, PartDraw draw) throws DatasetException {
        ClipsBySpeaker clips = ClipsBySpeaker.of(dataset);
        if (names.isEmpty()) {
            throw clips.exception("choose at least one speaker to hold out");
        }
        Set<String> test = clips.resolve(names);
        List<SpeakerInfo> others = clips.speakersExcept(test);
        if (others.isEmpty()) {
            throw clips.exception("no speaker is left for training; hold out fewer speakers");
        }
        return Split.withRandomValidation(
                new HoldOutSplit(List.copyOf(test)).specification(),
                ("Speakers held out for testing: %s. A random tenth of the clips of the other"
                                + " speakers for validation, seed %d; these speakers are in the"
                                + " training part, too.")
                        .formatted(SpeakerNames.describe(test), draw.seed()),
                clips.spokenBy(others.stream().map(SpeakerInfo::id).toList()),
                clips.spokenBy(test),
                draw);
    }
}
