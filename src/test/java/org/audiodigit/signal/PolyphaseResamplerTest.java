package org.audiodigit.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolyphaseResamplerTest {

    /** Compares with the direct sum for each output sample. */
    @ParameterizedTest
    @CsvSource({
        "6, 1, 700",
        "1, 6, 3000",
        "80, 441, 3000",
        "441, 80, 300",
        "244, 200, 800",
        "3, 2, 1"
    })
    void equalsDirectSum(int up, int down, int samples) {
        float[] input = Sounds.noise(0.3, samples, 8000, 5).samples();
        int length = (int) ((long) samples * up / down);

        float[] resampled = new PolyphaseResampler(up, down).resample(input, length);

        for (int n = 0; n < length; n++) {
            assertThat((double) resampled[n])
                    .as("at %d", n)
                    .isCloseTo(at(n, up, down, input), within(1e-5));
        }
    }

    private static double at(int n, int up, int down, float[] input) {
        double scale = Math.min(1, (double) up / down);
        double position = (double) n * down / up;
        int reach = (int) Math.ceil(17 / scale) + 1;
        double sum = 0;
        for (int i = (int) position - reach; i <= position + reach; i++) {
            double distance = scale * (position - i);
            if (Math.abs(distance) < 17) {
                double angle = Math.PI * 0.9 * distance;
                double sinc = distance == 0 ? 1 : Math.sin(angle) / angle;
                double weight = sinc * bessel(6 * Math.sqrt(1 - distance * distance / 289));
                sum += i >= 0 && i < input.length ? weight * input[i] : 0;
            }
        }
        return 0.9 * scale * sum / bessel(6);
    }

    /** Integral form: the mean of exp(x cos t) for t from 0 to pi. */
    private static double bessel(double x) {
        int steps = 200;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            sum += Math.exp(x * Math.cos(Math.PI * (i + 0.5) / steps));
        }
        return sum / steps;
    }

    @Test
    void acceptsEmptyInputAndOutput() {
        assertThat(new PolyphaseResampler(3, 2).resample(new float[0], 3)).containsOnly(0);
        assertThat(new PolyphaseResampler(3, 2).resample(new float[9], 0)).isEmpty();
    }
}
