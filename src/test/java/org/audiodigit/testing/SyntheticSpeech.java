package org.audiodigit.testing;

import org.audiodigit.signal.Waveform;

/** Sounds that are detected as words: tones in quiet noise. */
public final class SyntheticSpeech {

    public static final int RATE = 8000;
    public static final double WORD_SECONDS = 0.4;

    /** Time from the start of one word to the start of the next. */
    public static final double EVERY_SECONDS = 1.2;

    /** Start of the first word. */
    public static final double FIRST_SECONDS = 0.5;

    private SyntheticSpeech() {}

    /** Several words, and a pause after the last one. */
    public static Waveform words(int count) {
        Waveform sound = silence(FIRST_SECONDS + count * EVERY_SECONDS);
        for (int i = 0; i < count; i++) {
            double at = FIRST_SECONDS + i * EVERY_SECONDS;
            sound = Sounds.mix(sound, tone(WORD_SECONDS), (int) Math.round(at * RATE));
        }
        return sound;
    }

    /** The beginning of a word. */
    public static Waveform unfinished() {
        return Sounds.mix(silence(0.8), tone(0.3), (int) (0.5 * RATE));
    }

    public static Waveform silence(double seconds) {
        return Sounds.noise(0.001, (int) Math.round(seconds * RATE), RATE, 3);
    }

    /** No samples at all. */
    public static Waveform nothing() {
        return new Waveform(new float[0], RATE);
    }

    private static Waveform tone(double seconds) {
        return Sounds.sine(440, 0.3, (int) Math.round(seconds * RATE), RATE);
    }
}
