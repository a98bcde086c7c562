package org.audiodigit.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.audiodigit.audio.device.AudioDevice;
import org.audiodigit.audio.device.Microphone;
import org.audiodigit.audio.device.WordCapture;
import org.audiodigit.common.Formats;
import org.audiodigit.signal.Waveform;

/** Records from a microphone until the recording is complete or stopped. */
final class Recorder implements AutoCloseable {

    /** A recording of one word ends after this time even if nobody speaks. */
    private static final double MAX_WORD_SECONDS = 10;

    /**
     * One recording.
     *
     * @param sound empty if the device delivered no sound
     * @param failure why the recording is not what the user requested
     * @param advice how to improve the input level
     */
    record Result(
            AudioDevice device, Waveform sound, Optional<String> failure, List<String> advice) {}

    private final Microphone microphone;
    private final CommandOutput output;
    private final LevelLine levels = LevelLine.onTerminal();

    Recorder(Microphone microphone, CommandOutput output) {
        this.microphone = microphone;
        this.output = output;
    }

    /** Stops the recording from any thread. */
    void stop() {
        microphone.stop();
    }

    /** Records for a fixed time. */
    Result seconds(AudioDevice device, double seconds) throws InterruptedException {
        CaptureQueue queue = new CaptureQueue(levels);
        microphone.record(device, seconds, new WordCapture(queue));
        return record(device, queue, false, "Recording " + Formats.seconds(seconds));
    }

    /**
     * Records one word. The sound is the word, with up to 300 ms before it and the pause that ended
     * it, or the whole capture if nobody spoke.
     */
    Result word(AudioDevice device) throws InterruptedException {
        CaptureQueue queue = new CaptureQueue(levels);
        microphone.record(device, MAX_WORD_SECONDS, new WordCapture(queue));
        return record(device, queue, true, "Say a word");
    }

    private Result record(AudioDevice device, CaptureQueue queue, boolean oneWord, String prompt)
            throws InterruptedException {
        Optional<String> failure = Optional.empty();
        Optional<Waveform> word = Optional.empty();
        Set<String> advice = new LinkedHashSet<>();
        while (true) {
            CaptureQueue.Event event = queue.next();
            if (event instanceof CaptureQueue.Event.Ended) {
                levels.erase();
                break;
            } else if (event instanceof CaptureQueue.Event.Opened opened) {
                output.message(
                        "%s. Microphone: \"%s\" at %d Hz."
                                .formatted(prompt, device.name(), opened.sampleRate()));
            } else if (event instanceof CaptureQueue.Event.Word spoken) {
                if (oneWord && word.isEmpty()) {
                    word = Optional.of(spoken.word().sound());
                    microphone.stop();
                }
            } else if (event instanceof CaptureQueue.Event.QualityChanged changed) {
                advice.add(changed.quality().advice());
            } else if (event instanceof CaptureQueue.Event.Failed failed) {
                failure = Optional.of(failed.sentence());
            }
        }
        if (oneWord && word.isEmpty() && failure.isEmpty()) {
            failure = Optional.of("No speech was detected.");
        }
        advice.remove("");
        Waveform sound = word.orElseGet(microphone::recording);
        return new Result(device, sound, failure, List.copyOf(advice));
    }

    @Override
    public void close() {
        microphone.close();
    }
}
