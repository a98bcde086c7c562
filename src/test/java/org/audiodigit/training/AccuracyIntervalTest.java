package org.audiodigit.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AccuracyIntervalTest {

    /** Values of the formula in Python. */
    @Test
    void isTheIntervalOfWilson() {
        assertInterval(8, 10, 0.490162, 0.943318);
        assertInterval(285, 300, 0.919153, 0.969468);
        assertInterval(0, 10, 0, 0.277533);
        assertInterval(10, 10, 0.722467, 1);
    }

    @Test
    void withoutClipsNothingIsKnown() {
        assertInterval(0, 0, 0, 1);
    }

    private static void assertInterval(int correct, int clips, double low, double high) {
        AccuracyInterval interval = AccuracyInterval.of(correct, clips);
        assertThat(interval.low()).isCloseTo(low, within(1e-6));
        assertThat(interval.high()).isCloseTo(high, within(1e-6));
    }
}
