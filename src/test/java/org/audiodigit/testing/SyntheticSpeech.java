package org.audiodigit.testing;

import org.audiodigit.signal.Waveform;

/** Sounds that are taken for words: tones in a quiet room. */
public final class SyntheticSpeech {

    public static final int RATE = 8000;
    public static final double WORD_SECONDS = 0.4;

    /** From the start of one word to that of the next. */
    public static final double EVERY_SECONDS = 1.2;

    /** Where the first word begins. */
    public static final double FIRST_SECONDS = 0.5;

    private SyntheticSpeech() {}

    /** So many words, and a pause after the last. */
    public static Waveform words(int count) {
        Waveform room = silence(FIRST_SECONDS + count * EVERY_SECONDS);
        for (int i = 0; i < count; i++) {
            double at = FIRST_SECONDS + i * EVERY_SECONDS;
            room = Sounds.mix(room, tone(WORD_SECONDS), (int) Math.round(at * RATE));
        }
        return room;
    }

    /** One word whose speaker has not come to the end. */
    public static Waveform unfinished() {
        return Sounds.mix(silence(0.8), tone(0.3), (int) (0.5 * RATE));
    }

    public static Waveform silence(double seconds) {
        return Sounds.noise(0.001, (int) Math.round(seconds * RATE), RATE, 3);
    }

    /** Of a device that says nothing at all. */
    public static Waveform nothing() {
        return new Waveform(new float[0], RATE);
    }

    private static Waveform tone(double seconds) {
        return Sounds.sine(440, 0.3, (int) Math.round(seconds * RATE), RATE);
    }
}
