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

    private static RandomDraws chance(long seed) {
        return new RandomDraws(new SplittableRandom(seed));
    }

    /** How far what was added lies under the word, in dB. */
    private static double below(float[] sum) {
        float[] added = new float[WORD.length];
        for (int i = 0; i < added.length; i++) {
            added[i] = sum[i] - WORD[i];
        }
        return 20 * Math.log10(new Waveform(WORD, RATE).rms() / new Waveform(added, RATE).rms());
    }

    @Test
    void noiseIsThreeToFortyDecibelsUnderTheWordWhateverSilenceIsAround() {
        double least = Double.MAX_VALUE;
        double most = 0;
        for (int seed = 0; seed < 200; seed++) {
            float[] sum = WORD.clone();
            new BackgroundNoise(RATE, NOISES).addNoise(sum, chance(seed));
            // a second of brown noise or of a swell may be louder or softer than its mean
            assertThat(below(sum)).isBetween(-4.0, 50.0);
            least = Math.min(least, below(sum));
            most = Math.max(most, below(sum));
        }
        assertThat(least).isLessThan(8);
        assertThat(most).isGreaterThan(35);
    }

    @Test
    void talkIsUnderTheWordToo() {
        List<float[]> voices =
                List.of(Sounds.noise(0.5, 4000, RATE, 1).samples(), new float[100], new float[0]);
        for (int seed = 0; seed < 100; seed++) {
            float[] sum = WORD.clone();
            new BackgroundNoise(RATE, NOISES).addTalk(sum, voices, chance(seed));
            assertThat(below(sum)).isBetween(4.0, 60.0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void allNoisesAreAsLoud(NoiseBank.Kind kind) {
        float[] some = NOISES.some(kind, 20 * RATE, chance(4));
        assertThat(new Waveform(some, RATE).rms()).isBetween(0.99, 1.01);
    }

    @Test
    void pinkNoiseHasMoreBassThanWhiteAndBrownMoreThanPink() {
        double white = share(NoiseBank.Kind.WHITE);
        double pink = share(NoiseBank.Kind.PINK);
        double brown = share(NoiseBank.Kind.BROWN);
        assertThat(white).isLessThan(pink);
        assertThat(pink).isLessThan(brown);
    }

    private static double share(NoiseBank.Kind kind) {
        float[] some = NOISES.some(kind, 10 * RATE, chance(1));
        return new Waveform(Biquad.lowPass(200, RATE).apply(some), RATE).rms();
    }
}
