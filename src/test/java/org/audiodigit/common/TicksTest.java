package org.audiodigit.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.audiodigit.common.Ticks.Tick;
import org.junit.jupiter.api.Test;

class TicksTest {

    private static List<String> texts(List<Tick> ticks) {
        return ticks.stream().map(Tick::text).toList();
    }

    @Test
    void stepsAreRound() {
        assertThat(texts(Ticks.between(0, 0.43, 5)))
                .containsExactly("0.0", "0.1", "0.2", "0.3", "0.4");
        assertThat(texts(Ticks.between(-0.31, 0.31, 4))).containsExactly("−0.2", "0.0", "0.2");
        assertThat(texts(Ticks.between(0, 600, 6)))
                .containsExactly("0", "100", "200", "300", "400", "500", "600");
        assertThat(texts(Ticks.between(-80, 0, 4)))
                .containsExactly("−80", "−60", "−40", "−20", "0");
        assertThat(texts(Ticks.between(0.19988, 0.2002, 4)))
                .containsExactly("0.1999", "0.2000", "0.2001", "0.2002");
    }

    @Test
    void aTickOnEachSideOfZeroHasOneDigit() {
        assertThat(texts(Ticks.around(0.046))).containsExactly("−0.04", "0.00", "0.04");
        assertThat(texts(Ticks.around(0.3))).containsExactly("−0.3", "0.0", "0.3");
        assertThat(texts(Ticks.around(1.05))).containsExactly("−1", "0", "1");
        assertThat(texts(Ticks.around(25))).containsExactly("−20", "0", "20");
    }

    @Test
    void ticksFitAndHaveDistinctLabels() {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            double from = random.nextDouble() * 600;
            double span = Math.pow(10, random.nextDouble() * 6 - 3);
            int maxSteps = 1 + random.nextInt(20);
            List<Tick> ticks = Ticks.between(from, from + span, maxSteps);
            assertThat(ticks.size()).isLessThanOrEqualTo(maxSteps + 1);
            assertThat(texts(ticks)).doesNotHaveDuplicates();
            assertThat(ticks)
                    .allSatisfy(
                            t ->
                                    assertThat(t.value())
                                            .isBetween(from - span * 1e-5, from + span * 1.00001));
        }
    }

    @Test
    void withoutSpaceThereAreNoTicks() {
        assertThat(Ticks.between(0, 1, 0)).isEmpty();
        assertThat(Ticks.between(1, 1, 5)).isEmpty();
    }
}
