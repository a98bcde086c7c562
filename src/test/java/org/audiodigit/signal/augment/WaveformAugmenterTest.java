package org.audiodigit.signal.augment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaveformAugmenterTest {

    private static final int RATE = 8000;
    private static final WaveformAugmenter AUGMENTER = new WaveformAugmenter(RATE);
    private static final float[] WORD = Sounds.vowel(130, 4000, RATE).samples();
    private static final float[] VOICE = Sounds.noise(0.1, 3000, RATE, 2).samples();

    private static float[] augment(float[] samples, long seed) {
        return AUGMENTER.augment(samples, new SplittableRandom(seed), () -> VOICE);
    }

    @Test
    void sameSeedGivesTheSameResult() {
        assertThat(augment(WORD, 1)).containsExactly(augment(WORD, 1));
        assertThat(augment(WORD, 2)).isNotEqualTo(augment(WORD, 1));
    }

    @Test
    void doesNotModifyTheInput() {
        float[] copy = WORD.clone();
        for (int seed = 0; seed < 200; seed++) {
            augment(WORD, seed);
        }
        assertThat(WORD).containsExactly(copy);
    }

    @Test
    void resultHasPlausibleLengthAndLevel() {
        for (int seed = 0; seed < 300; seed++) {
            float[] augmented = augment(WORD, seed);
            assertThat(augmented.length / (double) RATE).isBetween(0.2, 2.2);
            double level = Mixer.speechLevel(augmented, RATE);
            assertThat(level).isFinite().isBetween(0.01, 2.0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 50, 400})
    void acceptsSilenceAndShortRecordings(int length) {
        for (int seed = 0; seed < 300; seed++) {
            for (float sample : augment(new float[length], seed)) {
                assertThat(Float.isFinite(sample)).isTrue();
            }
        }
    }

    @Test
    void acceptsMissingVoices() {
        for (int seed = 0; seed < 100; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            assertThat(AUGMENTER.augment(WORD, random, () -> new float[0])).isNotEmpty();
        }
    }
}
