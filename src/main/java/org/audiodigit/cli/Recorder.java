package org.audiodigit.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.audiodigit.audio.device.AudioDevice;
import org.audiodigit.audio.device.Microphone;
import org.audiodigit.signal.Waveform;

/** Records from a microphone until it has what was asked for, or is stopped. */
final class Recorder implements AutoCloseable {

    private static final double PATIENCE_SECONDS = 10;

    private final Microphone microphone;
    private final CommandOutput output;
    private final LevelLine levels = LevelLine.onTerminal();

    Recorder(Microphone microphone, CommandOutput output) {
        this.microphone = microphone;
        this.output = output;
    }

    /** Ends it; any thread may ask. */
    void stop() {
        microphone.stop();
    }

    /** Records so many seconds. */
    RecordedTake seconds(AudioDevice device, double seconds) throws InterruptedException {
        CaptureQueue hearing = new CaptureQueue(levels);
        microphone.record(device, seconds, hearing);
        return take(device, hearing, false, "Recording " + TextNumbers.seconds(seconds));
    }

    /**
     * Records until somebody has spoken; the sound is the word, with up to 300 ms before it and the
     * pause that ended it, or all that was heard if nobody spoke.
     */
    RecordedTake word(AudioDevice device) throws InterruptedException {
        CaptureQueue hearing = new CaptureQueue(levels);
        microphone.record(device, PATIENCE_SECONDS, hearing);
        return take(device, hearing, true, "Say a word");
    }

    private RecordedTake take(
            AudioDevice device, CaptureQueue hearing, boolean oneWord, String invitation)
            throws InterruptedException {
        Optional<String> failure = Optional.empty();
        Optional<Waveform> word = Optional.empty();
        Set<String> advice = new LinkedHashSet<>();
        while (true) {
            CaptureEvent event = hearing.next();
            if (event instanceof CaptureEvent.Over) {
                levels.erase();
                break;
            } else if (event instanceof CaptureEvent.Opened now) {
                output.message(
                        "%s: \"%s\" hears at %d Hz."
                                .formatted(invitation, device.name(), now.sampleRate()));
            } else if (event instanceof CaptureEvent.Spoken spoken && oneWord && word.isEmpty()) {
                word = Optional.of(spoken.word().sound());
                microphone.stop();
            } else if (event instanceof CaptureEvent.Judged judged) {
                InputLevelAdvice.of(judged.quality()).ifPresent(advice::add);
            } else if (event instanceof CaptureEvent.Failed failed) {
                failure = Optional.of(failed.sentence());
            }
        }
        if (oneWord && word.isEmpty() && failure.isEmpty()) {
            failure = Optional.of("Nobody spoke.");
        }
        Waveform sound = word.orElseGet(microphone::recording);
        return new RecordedTake(device, sound, failure, List.copyOf(advice));
    }

    @Override
    public void close() {
        microphone.close();
    }
}
