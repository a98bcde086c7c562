package org.audiodigit.audio.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PositionClockTest {

    private static final int RATE = 48_000;

    private final PositionClock clock = new PositionClock(RATE);

    @Test
    void isEmptyBeforeTheDeviceMoves() {
        clock.report(0, millis(0));

        assertThat(clock.position(millis(100))).isEmpty();
    }

    @Test
    void advancesBetweenTwoReports() {
        clock.report(960, millis(100));

        assertThat(positionMillis(107)).isCloseTo(27, within(1e-6));
    }

    @Test
    void smoothsTheStepsOfTheDevice() {
        double worst = 0;
        double last = 0;
        for (int now = 0; now < 2000; now += 5) {
            // a device with steps of 20 ms, polled every 5 ms and up to 3 ms late
            clock.report(now / 20 * 20 * RATE / 1000, millis(now + now / 5 % 4));
            double position = now < 20 ? 0 : positionMillis(now + 4);
            assertThat(position).isGreaterThanOrEqualTo(last);
            worst = Math.max(worst, now < 200 ? 0 : Math.abs(position - (now + 4)));
            last = position;
        }

        assertThat(worst).isLessThan(5);
    }

    @Test
    void followsDrift() {
        for (int now = 20; now < 60_000; now += 20) {
            clock.report(Math.round(now * 0.999 * RATE / 1000), millis(now));
        }

        assertThat(positionMillis(59_980)).isCloseTo(59_980 * 0.999, within(0.5));
    }

    @Test
    void stopsSoonAfterTheLastReport() {
        clock.report(960, millis(20));
        clock.report(960, millis(500));

        assertThat(positionMillis(500)).isCloseTo(80, within(1e-6));
    }

    @Test
    void resetsAfterInterruption() {
        clock.report(960, millis(20));
        clock.report(1920, millis(540));

        assertThat(positionMillis(540)).isCloseTo(40, within(1e-6));
    }

    private double positionMillis(int now) {
        return clock.position(millis(now)).orElseThrow() * 1000 / RATE;
    }

    private static long millis(int millis) {
        return millis * 1_000_000L;
    }
}
