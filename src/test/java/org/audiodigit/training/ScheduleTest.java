package org.audiodigit.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScheduleTest {

    private static final int STEPS = 1000;

    @ParameterizedTest
    @EnumSource
    void factorIsAboveZeroAndAtMostOne(Schedule schedule) {
        for (int step = 0; step < STEPS; step++) {
            assertThat(schedule.factor((double) step / STEPS))
                    .isGreaterThan(0)
                    .isLessThanOrEqualTo(1);
        }
        assertThat(schedule.factor(1)).isBetween(0.0, 1.0);
    }

    @ParameterizedTest
    @EnumSource
    void reachesTheMaximumRate(Schedule schedule) {
        double highest = 0;
        for (int step = 0; step < STEPS; step++) {
            highest = Math.max(highest, schedule.factor((double) step / STEPS));
        }
        assertThat(highest).isGreaterThan(0.999);
    }

    @ParameterizedTest
    @EnumSource
    void rateChangesGradually(Schedule schedule) {
        for (int step = 1; step <= STEPS; step++) {
            double change =
                    schedule.factor((double) step / STEPS) - schedule.factor((step - 1.0) / STEPS);
            assertThat(Math.abs(change)).isLessThan(0.02);
        }
    }
}
