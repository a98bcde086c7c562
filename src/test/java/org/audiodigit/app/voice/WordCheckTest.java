package org.audiodigit.app.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.Test;

class WordCheckTest {

    private static final int RATE = 16_000;

    private final WordCheck check = new WordCheck();

    /** A word with noise 300 ms before and 280 ms after it, as the capture delivers words. */
    private static Waveform word(double seconds, double amplitude) {
        int before = (int) (0.3 * RATE);
        int length = (int) (seconds * RATE);
        int all = before + length + (int) (0.28 * RATE);
        Waveform room = Sounds.noise(0.001, all, RATE, 1);
        return Sounds.mix(room, Sounds.sine(500, amplitude, length, RATE), before);
    }

    @Test
    void theDurationIsThatOfTheSpeechOnly() {
        assertThat(check.seconds(word(0.5, 0.3))).isCloseTo(0.5, within(0.05));
    }

    @Test
    void goodWordsAreAccepted() {
        assertThat(check.rejection(word(0.3, 0.3), "7")).isEmpty();
        assertThat(check.rejection(word(1.8, 0.98), "7")).isEmpty();
    }

    @Test
    void aClickIsTooShort() {
        assertThat(check.rejection(word(0.08, 0.3), "7").orElseThrow())
                .contains("too short for a word")
                .endsWith("Say 7 again.");
    }

    @Test
    void aSentenceIsTooLong() {
        assertThat(check.rejection(word(2.4, 0.3), "7").orElseThrow())
                .isEqualTo("2.4 s is too long for a word. Say 7 again.");
    }

    @Test
    void aClippedWordIsRejected() {
        assertThat(check.rejection(word(0.5, 1.0), "7").orElseThrow())
                .contains("clipped")
                .contains("say 7 again");
    }
}
