package org.audiodigit.signal.augment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BackgroundNoiseTest {

    private static final int RATE = 8000;
    private static final NoiseBank NOISES = new NoiseBank(RATE);
    private static final float[] WORD = Sounds.sine(600, 0.3, RATE, RATE).samples();

    private static RandomDraws draws(long seed) {
        return new RandomDraws(new SplittableRandom(seed));
    }

    /** Signal-to-noise ratio in dB. */
    private static double snr(float[] sum) {
        float[] added = new float[WORD.length];
        for (int i = 0; i < added.length; i++) {
            added[i] = sum[i] - WORD[i];
        }
        return 20 * Math.log10(new Waveform(WORD, RATE).rms() / new Waveform(added, RATE).rms());
    }

    @Test
    void noiseIsUpToThirtyFiveDecibelsBelowTheWord() {
        double min = Double.MAX_VALUE;
        double max = 0;
        for (int seed = 0; seed < 200; seed++) {
            float[] sum = WORD.clone();
            new BackgroundNoise(RATE, NOISES).addNoise(sum, draws(seed));
            // one second of brown or modulated noise may differ from its mean level
            assertThat(snr(sum)).isBetween(-16.0, 50.0);
            min = Math.min(min, snr(sum));
            max = Math.max(max, snr(sum));
        }
        assertThat(min).isLessThan(0);
        assertThat(max).isGreaterThan(30);
    }

    @Test
    void voicesAreBelowTheWord() {
        List<float[]> voices =
                List.of(Sounds.noise(0.5, 4000, RATE, 1).samples(), new float[100], new float[0]);
        for (int seed = 0; seed < 100; seed++) {
            float[] sum = WORD.clone();
            new BackgroundNoise(RATE, NOISES).addVoices(sum, voices, draws(seed));
            assertThat(snr(sum)).isBetween(4.0, 60.0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void allNoisesHaveTheSameLevel(NoiseBank.Kind kind) {
        float[] noise = NOISES.draw(kind, 20 * RATE, draws(4));
        assertThat(new Waveform(noise, RATE).rms()).isBetween(0.99, 1.01);
    }

    @Test
    void bassIncreasesFromWhiteToPinkToBrown() {
        double white = bass(NoiseBank.Kind.WHITE);
        double pink = bass(NoiseBank.Kind.PINK);
        double brown = bass(NoiseBank.Kind.BROWN);
        assertThat(white).isLessThan(pink);
        assertThat(pink).isLessThan(brown);
    }

    private static double bass(NoiseBank.Kind kind) {
        float[] noise = NOISES.draw(kind, 10 * RATE, draws(1));
        return new Waveform(Biquad.lowPass(200, RATE).apply(noise), RATE).rms();
    }
}
