package org.audiodigit.audio.device;

import java.time.Duration;
import java.time.Instant;
import org.audiodigit.signal.Utterance;
import org.audiodigit.signal.Waveform;

/**
 * A word, or several without pauses, that was detected in the sound of a microphone.
 *
 * @param utterance the word in the recording that began with the capture
 * @param start when the speaker began
 * @param length duration of the speech alone
 * @param detectedNanos {@link System#nanoTime} when the end of the word was detected
 * @param complete false if the capture ended before the word
 */
public record SpokenWord(
        Utterance utterance, Instant start, Duration length, long detectedNanos, boolean complete) {

    /** The word, with up to 300 ms before it and the pause that ended it. */
    public Waveform sound() {
        return utterance.sound();
    }

    /** Time of the first sample of the sound since the start of the capture, in seconds. */
    public double offset() {
        return (double) utterance.offset() / utterance.sound().sampleRate();
    }
}
