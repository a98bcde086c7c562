package org.audiodigit.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MelFilterBankTest {

    @Test
    void usesTheScaleOfHtk() {
        assertThat(MelFilterBank.toMel(0)).isZero();
        assertThat(MelFilterBank.toMel(1000)).isCloseTo(999.986, within(1e-3));
        assertThat(MelFilterBank.toHertz(MelFilterBank.toMel(3456))).isCloseTo(3456, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"40, 8000, 256", "40, 16000, 512", "26, 16000, 512", "128, 16000, 512"})
    void everyBandHasPositiveWeight(int bands, int rate, int size) {
        MelFilterBank bank = new MelFilterBank(bands, rate, size, 20, rate / 2.0);

        for (int band = 0; band < bands; band++) {
            float sum = 0;
            for (float weight : bank.weights(band, size / 2 + 1)) {
                assertThat(weight).isBetween(0f, 1f);
                sum += weight;
            }
            assertThat(sum).isPositive();
        }
    }

    /**
     * Adjacent triangles overlap, so each bin between the outer centres has a total weight of 1.
     */
    @Test
    void weightsOfEachBinAddUpToOne() {
        MelFilterBank bank = new MelFilterBank(40, 8000, 256, 50, 4000);

        float[] total = new float[129];
        for (int band = 0; band < 40; band++) {
            float[] weights = bank.weights(band, 129);
            for (int bin = 0; bin < 129; bin++) {
                total[bin] += weights[bin];
            }
        }

        for (int bin = 0; bin < 129; bin++) {
            double hertz = bin * 8000.0 / 256;
            if (hertz >= bank.centre(0) && hertz <= bank.centre(39)) {
                assertThat(total[bin]).as("%s Hz", hertz).isCloseTo(1, within(1e-5f));
            }
            if (hertz <= 50 || hertz >= 4000) {
                assertThat(total[bin]).as("%s Hz", hertz).isCloseTo(0, within(1e-6f));
            }
        }
    }

    @Test
    void sineIsLoudestInItsBand() {
        MelFilterBank bank = new MelFilterBank(40, 8000, 256, 50, 4000);
        Stft stft = new Stft(WindowFunctions.hann(200), 80, 256);

        for (int expected = 5; expected < 40; expected++) {
            Waveform sine = Sounds.sine(bank.centre(expected), 1, 200, 8000);
            float[] energies = bank.apply(stft.power(sine));
            int loudest = 0;
            for (int band = 0; band < 40; band++) {
                loudest = energies[band] > energies[loudest] ? band : loudest;
            }
            // low bands are narrow, so a bin may be closer to the centre of a neighbour
            assertThat(Math.abs(loudest - expected)).isLessThanOrEqualTo(expected < 15 ? 1 : 0);
        }
    }

    @Test
    void sumsWeightedPowerOfEachFrame() {
        MelFilterBank bank = new MelFilterBank(10, 8000, 64, 0, 4000);
        Spectrogram power =
                new Stft(WindowFunctions.hann(64), 32, 64).power(Sounds.noise(1, 320, 8000, 3));

        float[] energies = bank.apply(power);

        assertThat(energies).hasSize(power.frames() * 10);
        for (int frame = 0; frame < power.frames(); frame++) {
            for (int band = 0; band < 10; band++) {
                float[] weights = bank.weights(band, 33);
                double sum = 0;
                for (int bin = 0; bin < 33; bin++) {
                    sum += weights[bin] * power.value(frame, bin);
                }
                assertThat((double) energies[frame * 10 + band])
                        .isCloseTo(sum, within(1e-5 * (1 + sum)));
            }
        }
    }

    @Test
    void rejectsInvalidFrequencies() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MelFilterBank(40, 8000, 256, 20, 4001))
                .withMessageContaining("8000 Hz");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MelFilterBank(40, 8000, 256, 300, 300));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MelFilterBank(0, 8000, 256, 20, 4000));
    }
}
