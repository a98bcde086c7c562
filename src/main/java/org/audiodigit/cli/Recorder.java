package org.audiodigit.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.audiodigit.audio.AudioDevice;
import org.audiodigit.audio.Microphone;
import org.audiodigit.signal.Waveform;

/** Records from a microphone until it has what was asked for, or is stopped. */
final class Recorder implements AutoCloseable {

    private static final double PATIENCE_SECONDS = 10;

    private final Microphone microphone;
    private final Output output;
    private final LevelLine levels = LevelLine.onTerminal();

    Recorder(Microphone microphone, Output output) {
        this.microphone = microphone;
        this.output = output;
    }

    /** Ends it; any thread may ask. */
    void stop() {
        microphone.stop();
    }

    /** Records so many seconds. */
    Take seconds(AudioDevice device, double seconds) throws InterruptedException {
        Hearing hearing = new Hearing(levels);
        microphone.record(device, seconds, hearing);
        return take(device, hearing, false, "Recording " + Numbers.seconds(seconds));
    }

    /**
     * Records until somebody has spoken; the sound is the word, with up to 300 ms before it and the
     * pause that ended it, or all that was heard if nobody spoke.
     */
    Take word(AudioDevice device) throws InterruptedException {
        Hearing hearing = new Hearing(levels);
        microphone.record(device, PATIENCE_SECONDS, hearing);
        return take(device, hearing, true, "Say a word");
    }

    private Take take(AudioDevice device, Hearing hearing, boolean oneWord, String invitation)
            throws InterruptedException {
        Optional<String> failure = Optional.empty();
        Optional<Waveform> word = Optional.empty();
        Set<String> advice = new LinkedHashSet<>();
        while (true) {
            HeardEvent event = hearing.next();
            if (event instanceof HeardEvent.Over) {
                levels.erase();
                break;
            } else if (event instanceof HeardEvent.Opened now) {
                output.message(
                        "%s: \"%s\" hears at %d Hz."
                                .formatted(invitation, device.name(), now.sampleRate()));
            } else if (event instanceof HeardEvent.Spoken spoken && oneWord && word.isEmpty()) {
                word = Optional.of(spoken.word().sound());
                microphone.stop();
            } else if (event instanceof HeardEvent.Judged judged) {
                SoundAdvice.of(judged.quality()).ifPresent(advice::add);
            } else if (event instanceof HeardEvent.Failed failed) {
                failure = Optional.of(failed.sentence());
            }
        }
        if (oneWord && word.isEmpty() && failure.isEmpty()) {
            failure = Optional.of("Nobody spoke.");
        }
        Waveform sound = word.orElseGet(microphone::recorded);
        return new Take(device, sound, failure, List.copyOf(advice));
    }

    @Override
    public void close() {
        microphone.close();
    }
}
