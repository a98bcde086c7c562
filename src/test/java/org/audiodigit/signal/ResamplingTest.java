package org.audiodigit.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResamplingTest {

    /** Checks amplitude and phase by comparison with the ideal sine. */
    @ParameterizedTest
    @CsvSource({
        "8000, 48000, 1000", "8000, 48000, 3000", "44100, 48000, 15000", "11025, 16000, 3500",
        "48000, 8000, 1000", "48000, 8000, 3000", "44100, 8000, 440", "44100, 16000, 6000",
        "48000, 44100, 10000", "768000, 48000, 5000", "192000, 8000, 2500", "8000, 7999, 800"
    })
    void preservesSineInThePassBand(int from, int to, double hertz) {
        Waveform resampled = Resampling.toRate(Sounds.sine(hertz, 1, from / 2, from), to);

        float[] ideal = Sounds.sine(hertz, 1, resampled.length(), to).samples();
        // excludes the ringing at the ends of the sine
        int edge = (int) (40L * to / Math.min(from, to));
        for (int i = edge; i < ideal.length - edge; i++) {
            assertThat(resampled.samples()[i]).as("at %d", i).isCloseTo(ideal[i], within(1.5e-3f));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "48000, 8000, 5000",
        "48000, 8000, 12000",
        "48000, 16000, 10000",
        "44100, 8000, 4900",
        "768000, 48000, 100000",
        "768000, 8000, 5000",
        "192000, 8000, 50000"
    })
    void removesFrequenciesAboveHalfTheNewRate(int from, int to, double hertz) {
        Waveform resampled = Resampling.toRate(Sounds.sine(hertz, 1, from / 2, from), to);

        float[] middle = Arrays.copyOfRange(resampled.samples(), 40, resampled.length() - 40);
        assertThat(new Waveform(middle, to).peak()).isLessThan(0.01); // -40 dB
    }

    @ParameterizedTest
    @CsvSource({"8000, 48000", "48000, 8000", "44100, 48000", "48000, 44100", "768000, 8000"})
    void preservesConstant(int from, int to) {
        float[] ones = new float[from / 2];
        Arrays.fill(ones, 0.5f);

        float[] resampled = Resampling.toRate(new Waveform(ones, from), to).samples();

        int edge = (int) (40L * to / Math.min(from, to));
        for (int i = edge; i < resampled.length - edge; i++) {
            assertThat(resampled[i]).isCloseTo(0.5f, within(5e-4f));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "8000, 48000, 3999, 23994",
        "44100, 8000, 44100, 8000",
        "44100, 48000, 1, 1",
        "48000, 8000, 2, 0",
        "48000, 8000, 4, 1",
        "11025, 16000, 1000, 1451",
        "8000, 16000, 0, 0",
        "1, 48000, 2, 96000",
        "768000, 1, 1000000, 1",
        "2147483647, 8000, 1000000, 4"
    })
    void preservesTheDuration(int from, int to, int samples, int expected) {
        Waveform resampled = Resampling.toRate(Sounds.noise(0.1, samples, from, 1), to);

        assertThat(resampled.length()).isEqualTo(expected);
        assertThat(resampled.sampleRate()).isEqualTo(to);
        assertThat(resampled.peak()).isLessThan(1);
    }

    @Test
    void sameRateReturnsTheSameWaveform() {
        Waveform noise = Sounds.noise(0.1, 1000, 8000, 1);

        assertThat(Resampling.toRate(noise, 8000)).isSameAs(noise);
        assertThat(Resampling.toRate(noise, 8000, 10).samples())
                .isEqualTo(Arrays.copyOf(noise.samples(), 10));
    }

    @ParameterizedTest
    @CsvSource({"8000, 48000", "44100, 48000", "48000, 8000", "768000, 8000", "100, 48000"})
    void startEqualsTheStartOfTheWholeResult(int from, int to) {
        Waveform noise = Sounds.noise(0.1, 20_000, from, 1);

        float[] all = Resampling.toRate(noise, to).samples();
        float[] start = Resampling.toRate(noise, to, 150).samples();

        assertThat(start).isEqualTo(Arrays.copyOf(all, 150));
    }

    @Test
    void threadsMayResampleConcurrently() {
        float[][] together =
                IntStream.range(0, 64)
                        .parallel()
                        .mapToObj(
                                i ->
                                        Resampling.toRate(
                                                Sounds.noise(0.1, 5000, 8000, i % 4),
                                                i % 8 < 4 ? 48_000 : 44_100))
                        .map(Waveform::samples)
                        .toArray(float[][]::new);

        for (int i = 8; i < together.length; i++) {
            assertThat(together[i]).isEqualTo(together[i % 8]);
        }
    }

    /** The number of cached filters is limited; rates beyond the limit give the same result. */
    @Test
    void supportsMoreRatesThanTheCacheHolds() {
        for (int up = 601; up <= 999; up++) {
            Waveform noise = Sounds.noise(0.1, 200, 8000, up);

            Waveform resampled = Resampling.toRate(noise, 8 * up);

            int divisor = BigInteger.valueOf(up).gcd(BigInteger.valueOf(1000)).intValue();
            assertThat(resampled.samples())
                    .as("at %d Hz", 8 * up)
                    .isEqualTo(
                            new PolyphaseResampler(up / divisor, 1000 / divisor)
                                    .resample(noise.samples(), resampled.length()));
        }
    }

    @Test
    void rejectsRateOfZero() {
        Waveform noise = Sounds.noise(0.1, 10, 8000, 1);

        assertThatIllegalArgumentException().isThrownBy(() -> Resampling.toRate(noise, 0));
    }

    @Test
    void rejectsResultThatExceedsAnArray() {
        Waveform slow = new Waveform(new float[100_000], 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Resampling.toRate(slow, 48_000))
                .withMessageContaining("too long");
        assertThat(Resampling.toRate(slow, 48_000, 30_000).length()).isEqualTo(30_000);
    }
}
