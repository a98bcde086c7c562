package org.audiodigit.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WindowFunctionsTest {

    @Test
    void oddWindowIsSymmetricAndEndsAtZero() {
        float[] window = WindowFunctions.hann(233);

        assertThat(window[0]).isZero();
        assertThat(window[232]).isCloseTo(0, within(1e-7f));
        assertThat(window[116]).isEqualTo(1);
        for (int i = 0; i < 116; i++) {
            assertThat(window[i]).isCloseTo(window[232 - i], within(1e-6f));
        }
    }

    @Test
    void evenWindowIsPeriodic() {
        assertThat(WindowFunctions.hann(4))
                .containsExactly(new float[] {0, 0.5f, 1, 0.5f}, within(1e-7f));
    }

    @Test
    void evenWindowsWithHalfOverlapAddUpToOne() {
        float[] window = WindowFunctions.hann(400);

        for (int i = 0; i < 200; i++) {
            assertThat(window[i] + window[i + 200]).isCloseTo(1, within(1e-6f));
        }
    }

    @Test
    void windowOfOneSampleIsOne() {
        assertThat(WindowFunctions.hann(1)).containsExactly(1);
        assertThatIllegalArgumentException().isThrownBy(() -> WindowFunctions.hann(0));
    }
}
