package org.audiodigit.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StftTest {

    @Test
    void countsWholeFramesOnly() {
        Stft stft = new Stft(WindowFunctions.hann(233), 128, 256);

        assertThat(stft.bins()).isEqualTo(129);
        assertThat(stft.frames(30_000)).isEqualTo(233);
        assertThat(stft.frames(233)).isEqualTo(1);
        assertThat(stft.frames(232)).isZero();
        assertThat(stft.power(new Waveform(new float[0], 8000)).values()).isEmpty();
    }

    /** Parseval: all bins except the first and the last count twice. */
    @ParameterizedTest
    @ValueSource(ints = {4, 8, 16, 32, 64, 256, 512, 1024, 2048, 8192})
    void preservesTheEnergy(int size) {
        float[] rectangle = new float[size];
        Arrays.fill(rectangle, 1);
        Waveform noise = Sounds.noise(0.3, size, 8000, size);

        Spectrogram power = new Stft(rectangle, size, size).power(noise);

        double bins = power.value(0, 0) + power.value(0, size / 2);
        for (int bin = 1; bin < size / 2; bin++) {
            bins += 2 * power.value(0, bin);
        }
        double samples = noise.rms() * noise.rms() * size;
        assertThat(bins / size).isCloseTo(samples, within(1e-5 * samples));
    }

    @Test
    void equalsTheDefinition() {
        Waveform noise = Sounds.noise(0.3, 100, 8000, 5);
        float[] window = WindowFunctions.hann(50);

        Spectrogram magnitudes = new Stft(window, 25, 64).magnitudes(noise);

        assertThat(magnitudes.frames()).isEqualTo(3);
        for (int frame = 0; frame < 3; frame++) {
            for (int bin = 0; bin <= 32; bin++) {
                double real = 0;
                double imaginary = 0;
                for (int i = 0; i < 50; i++) {
                    double x = window[i] * noise.samples()[frame * 25 + i];
                    real += x * Math.cos(2 * Math.PI * bin * i / 64);
                    imaginary -= x * Math.sin(2 * Math.PI * bin * i / 64);
                }
                assertThat((double) magnitudes.value(frame, bin))
                        .isCloseTo(Math.hypot(real, imaginary), within(1e-5));
            }
        }
    }

    @Test
    void sinePeaksInItsBinWithHalfTheSumOfTheWindow() {
        Waveform sine = Sounds.sine(1000, 0.8, 4000, 8000);

        Spectrogram magnitudes = new Stft(WindowFunctions.hann(256), 128, 256).magnitudes(sine);

        for (int frame = 0; frame < magnitudes.frames(); frame++) {
            int loudest = 0;
            for (int bin = 1; bin < magnitudes.bins(); bin++) {
                if (magnitudes.value(frame, bin) > magnitudes.value(frame, loudest)) {
                    loudest = bin;
                }
            }
            assertThat(magnitudes.hertzAt(loudest)).isEqualTo(1000);
            assertThat(magnitudes.value(frame, loudest)).isCloseTo(0.8f * 128 / 2, within(1e-3f));
        }
    }

    @Test
    void returnsTheCentresOfFramesAndBins() {
        Spectrogram spectrogram =
                new Stft(WindowFunctions.hann(200), 80, 256).power(Sounds.noise(1, 8000, 8000, 1));

        assertThat(spectrogram.secondsAt(0)).isEqualTo(0.0125);
        assertThat(spectrogram.secondsAt(10)).isCloseTo(0.1125, within(1e-12));
        assertThat(spectrogram.hertzAt(spectrogram.bins() - 1)).isEqualTo(4000);
    }

    @Test
    void silentFrameIsIndependentOfThePreviousFrame() {
        Waveform burst =
                Sounds.mix(new Waveform(new float[3000], 8000), Sounds.sine(1, 1, 256, 8000), 0);

        Spectrogram power = new Stft(WindowFunctions.hann(256), 256, 256).power(burst);

        assertThat(power.value(0, 0)).isPositive();
        assertThat(Arrays.copyOfRange(power.values(), 129, power.values().length)).containsOnly(0f);
    }

    @Test
    void threadsMayShareOneTransform() {
        Stft stft = new Stft(WindowFunctions.hann(233), 128, 256);
        Waveform[] noise =
                IntStream.range(0, 64)
                        .mapToObj(i -> Sounds.noise(1, 5000, 8000, i))
                        .toArray(Waveform[]::new);
        float[][] sequential =
                Arrays.stream(noise).map(w -> stft.power(w).values()).toArray(float[][]::new);

        float[][] parallel =
                Arrays.stream(noise)
                        .parallel()
                        .map(w -> stft.power(w).values())
                        .toArray(float[][]::new);

        assertThat(parallel).isDeepEqualTo(sequential);
    }

    @Test
    void rejectsInvalidParameters() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Stft(WindowFunctions.hann(233), 128, 250))
                .withMessageContaining("power of two");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Stft(WindowFunctions.hann(300), 128, 256));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Stft(WindowFunctions.hann(10), 0, 256));
    }
}
