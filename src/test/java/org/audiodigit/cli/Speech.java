package org.audiodigit.cli;

import org.audiodigit.signal.Sounds;
import org.audiodigit.signal.Waveform;

/** Sounds that are taken for words: tones in a quiet room. */
final class Speech {

    static final int RATE = 8000;
    static final double WORD_SECONDS = 0.4;

    /** From the start of one word to that of the next. */
    static final double EVERY_SECONDS = 1.2;

    /** Where the first word begins. */
    static final double FIRST_SECONDS = 0.5;

    private Speech() {}

    /** So many words, and a pause after the last. */
    static Waveform words(int count) {
        Waveform room = silence(FIRST_SECONDS + count * EVERY_SECONDS);
        for (int i = 0; i < count; i++) {
            double at = FIRST_SECONDS + i * EVERY_SECONDS;
            room = Sounds.mix(room, tone(WORD_SECONDS), (int) Math.round(at * RATE));
        }
        return room;
    }

    /** One word whose speaker has not come to the end. */
    static Waveform unfinished() {
        return Sounds.mix(silence(0.8), tone(0.3), (int) (0.5 * RATE));
    }

    static Waveform silence(double seconds) {
        return Sounds.noise(0.001, (int) Math.round(seconds * RATE), RATE, 3);
    }

    /** Of a device that says nothing at all. */
    static Waveform nothing() {
        return new Waveform(new float[0], RATE);
    }

    private static Waveform tone(double seconds) {
        return Sounds.sine(440, 0.3, (int) Math.round(seconds * RATE), RATE);
    }
}
