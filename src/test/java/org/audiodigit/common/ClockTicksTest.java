package org.audiodigit.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.audiodigit.common.Ticks.Tick;
import org.junit.jupiter.api.Test;

class ClockTicksTest {

    private static List<String> texts(double from, double to, int maxSteps, boolean hours) {
        return ClockTicks.between(from, to, maxSteps, hours).stream().map(Tick::text).toList();
    }

    @Test
    void stepsAreRoundOnAClock() {
        assertThat(texts(0, 60, 6, false))
                .containsExactly("0:00", "0:10", "0:20", "0:30", "0:40", "0:50", "1:00");
        assertThat(texts(0, 130, 5, false)).containsExactly("0:00", "0:30", "1:00", "1:30", "2:00");
        assertThat(texts(0, 3600, 6, true))
                .containsExactly(
                        "0:00:00", "0:10:00", "0:20:00", "0:30:00", "0:40:00", "0:50:00",
                        "1:00:00");
        assertThat(texts(3500, 3640, 3, true)).containsExactly("0:59:00", "1:00:00");
        assertThat(texts(0, 36_000, 4, true)).containsExactly("0:00:00", "4:00:00", "8:00:00");
    }

    @Test
    void shortPartsOfALongRecordingHaveDecimals() {
        assertThat(texts(59.9, 60.21, 4, false))
                .containsExactly("0:59.9", "1:00.0", "1:00.1", "1:00.2");
        assertThat(texts(3600.01, 3600.03, 2, true))
                .containsExactly("1:00:00.01", "1:00:00.02", "1:00:00.03");
    }

    @Test
    void ticksFitAndHaveDistinctLabels() {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            double from = random.nextDouble() * 10_000;
            double span = Math.pow(10, random.nextDouble() * 8 - 3);
            int maxSteps = 1 + random.nextInt(20);
            List<Tick> ticks = ClockTicks.between(from, from + span, maxSteps, true);
            assertThat(ticks.size()).isLessThanOrEqualTo(maxSteps + 1);
            assertThat(ticks).extracting(Tick::text).doesNotHaveDuplicates();
            assertThat(ticks)
                    .allSatisfy(
                            t ->
                                    assertThat(t.value())
                                            .isBetween(from - span * 1e-5, from + span * 1.00001));
        }
    }

    @Test
    void withoutSpaceThereAreNoTicks() {
        assertThat(ClockTicks.between(0, 100, 0, false)).isEmpty();
        assertThat(ClockTicks.between(1, 1, 5, false)).isEmpty();
    }
}
