package org.audiodigit.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FastLogTest {

    private static final double ERROR = 1e-10;

    @ParameterizedTest
    @ValueSource(
            doubles = {
                Double.MIN_NORMAL,
                1e-300,
                1e-12,
                0.5,
                0.999_999_999,
                1,
                1.000_000_001,
                1.003_906_25,
                1.999_999_999,
                2,
                Math.E,
                1e12,
                1e300,
                Double.MAX_VALUE
            })
    void equalsLogarithm(double x) {
        assertThat(FastLog.of(x)).isCloseTo(Math.log(x), within(ERROR));
    }

    @Test
    void equalsLogarithmOfRandomNumbers() {
        Random random = new Random(0);
        for (int i = 0; i < 1_000_000; i++) {
            double x = 1 + Math.exp(random.nextDouble() * 80 - 20);
            assertThat(FastLog.of(x)).isCloseTo(Math.log(x), within(ERROR));
        }
    }

    @Test
    void increasesBetweenEntriesOfTheTable() {
        for (double row = 1; row < 2; row += 1.0 / 128) {
            assertThat(FastLog.of(row)).isGreaterThan(FastLog.of(row - 1e-7));
        }
    }
}
