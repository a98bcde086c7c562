package org.audiodigit.app.take;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.audiodigit.model.Prediction;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.Test;

class WordCheckTest {

    private static final int RATE = 16_000;

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
        assertThat(WordCheck.seconds(word(0.5, 0.3))).isCloseTo(0.5, within(0.05));
    }

    @Test
    void goodWordsAreAccepted() throws InterruptedException {
        assertThat(doubt(word(0.3, 0.3))).isEmpty();
        assertThat(doubt(word(1.8, 0.98))).isEmpty();
        assertThat(doubt(word(0.3, 0.02))).isEmpty();
    }

    @Test
    void aClickIsTooShort() throws InterruptedException {
        assertThat(doubt(word(0.08, 0.3))).contains("too short for a word");
    }

    @Test
    void aSentenceIsTooLong() throws InterruptedException {
        assertThat(doubt(word(2.4, 0.3))).isEqualTo("2.4 s is too long for a word.");
    }

    @Test
    void noiseIsNoWord() throws InterruptedException {
        assertThat(doubt(Sounds.noise(0.1, 2 * RATE, RATE, 1))).isEqualTo("No word was found.");
    }

    @Test
    void twoWordsInOneTakeAreDoubtful() throws InterruptedException {
        assertThat(doubt(twoTones(0.26))).isEqualTo("That is more than one word.");
        // as before the t of eight
        assertThat(doubt(twoTones(0.12))).isEmpty();
    }

    private static Waveform twoTones(double pause) {
        int offset = (int) ((0.3 + 0.3 + pause) * RATE);
        Waveform tone = Sounds.sine(700, 0.3, (int) (0.3 * RATE), RATE);
        Waveform first = Sounds.mix(word(0.6 + pause, 0), tone, (int) (0.3 * RATE));
        return Sounds.mix(first, tone, offset);
    }

    @Test
    void aClippedWordIsDoubtful() throws InterruptedException {
        assertThat(doubt(word(0.5, 1.0))).contains("clipped");
    }

    @Test
    void aQuietWordIsDoubtful() throws InterruptedException {
        assertThat(doubt(word(0.5, 0.01))).contains("too quiet").contains("−38 dB");
    }

    @Test
    void aWordThatTheModelIsSureIsAnotherIsDoubtful() {
        WordCheck check = new WordCheck("3");
        Prediction eight = new Prediction(List.of("3", "8"), new float[] {0.01f, 0.99f});

        assertThat(check.doubt(eight, true)).isEqualTo("That sounds like 8 instead of 3 (99 %).");
        assertThat(check.doubt(eight, false)).isEmpty();
        assertThat(new WordCheck("8").doubt(eight, true)).isEmpty();
    }

    private static String doubt(Waveform word) throws InterruptedException {
        return new WordCheck("7").doubt(word, Optional.empty());
    }
}
