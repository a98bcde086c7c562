package org.audiodigit.dataset;

import java.util.List;

/** The draw of {@link SplitRule#SHUFFLE}. */
record ShuffleDraw(long seed) implements PartDraw {

    @Override
    public Drawn<String> speakers(List<SpeakerInfo> speakers) {
        List<String> shuffled = shuffled(speakers);
        int count = shuffled.size();
        int tenth = Math.max(1, Math.round(count / 10f));
        return new Drawn<>(
                shuffled.subList(2 * tenth, count),
                shuffled.subList(tenth, 2 * tenth),
                shuffled.subList(0, tenth));
    }

    @Override
    public Drawn<String> validationSpeakers(List<SpeakerInfo> speakers) {
        return validationFirst(shuffled(speakers), (speakers.size() + 9) / 10);
    }

    private List<String> shuffled(List<SpeakerInfo> speakers) {
        return Shuffle.of(speakers.stream().map(SpeakerInfo::id).toList(), seed);
    }

    @Override
    public Drawn<Clip> clips(List<Clip> clips) {
        List<Clip> shuffled = Shuffle.of(clips, seed);
        int count = shuffled.size();
        int heldOut = count / 5;
        int validation = heldOut / 2;
        return new Drawn<>(
                shuffled.subList(0, count - heldOut),
                shuffled.subList(count - heldOut, count - heldOut + validation),
                shuffled.subList(count - heldOut + validation, count));
    }

    @Override
    public Drawn<Clip> validationClips(List<Clip> clips) {
        int count = clips.size();
        return validationFirst(Shuffle.of(clips, seed), count < 2 ? 0 : Math.max(1, count / 10));
    }

    private static <T> Drawn<T> validationFirst(List<T> shuffled, int validation) {
        return new Drawn<>(
                shuffled.subList(validation, shuffled.size()),
                shuffled.subList(0, validation),
                List.of());
    }
}
