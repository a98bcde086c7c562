package org.audiodigit.audio.device;

import java.time.Duration;
import java.time.Instant;
import org.audiodigit.signal.Utterance;
import org.audiodigit.signal.Waveform;

/**
 * A word, or several without pauses, that was detected in the sound of a microphone.
 *
 * @param sound the word, with up to 300 ms before it and the pause that ended it
 * @param offset time of the first sample of {@code sound} since the start of the capture, in
 *     seconds
 * @param start when the speaker began
 * @param length duration of the speech alone
 * @param detectedNanos {@link System#nanoTime} when the end of the word was detected
 * @param complete false if the capture ended before the word
 */
public record SpokenWord(
        Waveform sound,
        double offset,
        Instant start,
        Duration length,
        long detectedNanos,
        boolean complete) {

    private static final double PRE_ROLL_SECONDS = 0.3;

    /** The speech as an utterance of the recording that began with the capture. */
    public Utterance utterance() {
        int rate = sound.sampleRate();
        long first = Math.round(offset * rate);
        long speech = Math.min(sound.length(), Math.round(length.toNanos() / 1e9 * rate));
        long begin = first + Math.min(Math.round(PRE_ROLL_SECONDS * rate), sound.length() - speech);
        return new Utterance(sound, first, begin, begin + speech);
    }
}
