package org.audiodigit.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.audiodigit.testing.Sounds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameEnergiesTest {

    /** Compares with the definition. */
    @ParameterizedTest
    @CsvSource({
        "1000, 200, 80", "1001, 200, 80", "280, 200, 80", "359, 200, 80", "1999, 1103, 441",
        "500, 160, 80", "500, 80, 80", "50, 3, 2", "7, 3, 1", "2, 1, 1"
    })
    void equalsVarianceOfEachFrame(int length, int frame, int hop) {
        float[] samples = Sounds.noise(0.1, length, 8000, 9).samples();
        for (int i = 0; i < length; i++) {
            samples[i] += 0.25f;
        }

        double[] energies = FrameEnergies.of(samples, frame, hop);

        assertThat((energies.length - 1) * hop + frame).isGreaterThanOrEqualTo(length);
        assertThat((energies.length - 2) * hop + frame).isLessThan(length);
        for (int i = 0; i < energies.length; i++) {
            int end = Math.min(i * hop + frame, length);
            double mean = 0;
            for (int k = i * hop; k < end; k++) {
                mean += samples[k] / (end - i * hop);
            }
            double squares = 0;
            for (int k = i * hop; k < end; k++) {
                squares += (samples[k] - mean) * (samples[k] - mean);
            }
            assertThat(energies[i]).as("%d", i).isCloseTo(squares / frame, within(1e-12));
        }
    }
}
