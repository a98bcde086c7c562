package org.audiodigit.signal.augment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaveformAugmenterTest {

    private static final int RATE = 8000;
    private static final WaveformAugmenter VARIATION = new WaveformAugmenter(RATE);
    private static final float[] WORD = Sounds.vowel(130, 4000, RATE).samples();
    private static final float[] TALK = Sounds.noise(0.1, 3000, RATE, 2).samples();

    private static float[] varied(float[] samples, long seed) {
        return VARIATION.augment(samples, new SplittableRandom(seed), () -> TALK);
    }

    @Test
    void theSameSeedGivesTheSameAndOthersDiffer() {
        assertThat(varied(WORD, 1)).containsExactly(varied(WORD, 1));
        assertThat(varied(WORD, 2)).isNotEqualTo(varied(WORD, 1));
    }

    @Test
    void theRecordingItselfIsNotChangedSinceItIsKeptForTheNextEpoch() {
        float[] copy = WORD.clone();
        for (int seed = 0; seed < 200; seed++) {
            varied(WORD, seed);
        }
        assertThat(WORD).containsExactly(copy);
    }

    @Test
    void itStaysAWordOfFiniteSamples() {
        for (int seed = 0; seed < 300; seed++) {
            float[] varied = varied(WORD, seed);
            assertThat(varied.length / (double) RATE).isBetween(0.2, 2.2);
            double loudness = SpeechLevel.of(varied, RATE);
            assertThat(loudness).isFinite().isBetween(0.01, 2.0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 50, 400})
    void silenceAndScrapsPassThrough(int length) {
        for (int seed = 0; seed < 300; seed++) {
            for (float sample : varied(new float[length], seed)) {
                assertThat(Float.isFinite(sample)).isTrue();
            }
        }
    }

    @Test
    void withoutOtherVoicesTheBackgroundIsQuiet() {
        for (int seed = 0; seed < 100; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            assertThat(VARIATION.augment(WORD, random, () -> new float[0])).isNotEmpty();
        }
    }
}
