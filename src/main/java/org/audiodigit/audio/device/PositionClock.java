package org.audiodigit.audio.device;

import java.util.OptionalDouble;

/**
 * Interpolates the position that a device reports. Many devices report it in steps of 10 to 50 ms;
 * between two steps this clock advances with the system clock at the rate of the line, and each
 * report corrects it a little. It starts with the first report and stops soon after the last one.
 */
final class PositionClock {

    /** Share of each deviation that is corrected, so that one late report has little effect. */
    private static final double CORRECTION = 0.2;

    /** Deviation that indicates an interruption, after which the clock is reset. */
    private static final double MAX_DEVIATION_SECONDS = 0.080;

    /** Maximum advance after the last report. */
    private static final double MAX_STEP_SECONDS = 0.060;

    private final double rate;

    private long reported;
    private long reportedNanos;
    private double anchor;
    private long anchorNanos;
    private boolean running;

    /**
     * @param rate of the line, in Hz
     */
    PositionClock(int rate) {
        this.rate = rate;
    }

    /**
     * Updates the clock.
     *
     * @param played number of samples that the device has played
     * @param nanos time of the report by {@link System#nanoTime}
     */
    synchronized void report(long played, long nanos) {
        if (played <= reported) {
            return;
        }
        double deviation = played - running(nanos);
        boolean reset = !running || Math.abs(deviation) > MAX_DEVIATION_SECONDS * rate;
        anchor = reset ? played : running(nanos) + CORRECTION * deviation;
        anchorNanos = nanos;
        running = true;
        reported = played;
        reportedNanos = nanos;
    }

    /** Returns the position in samples at a time; empty before the first report. */
    synchronized OptionalDouble position(long nanos) {
        if (!running) {
            return OptionalDouble.empty();
        }
        double limit = running(reportedNanos) + MAX_STEP_SECONDS * rate;
        return OptionalDouble.of(Math.min(running(nanos), limit));
    }

    private double running(long nanos) {
        return anchor + (nanos - anchorNanos) * 1e-9 * rate;
    }
}
