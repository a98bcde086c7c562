package org.audiodigit.audio.device;

import java.util.OptionalDouble;

/**
 * Makes a steady clock of the position that a device reports. Devices report in steps, of 10 to 50
 * ms with many; between two steps the sound goes on at the line's rate, so this clock runs on with
 * the system's and is corrected a little at each step. It does not run before the device moves, nor
 * far on after it stopped to.
 */
final class PositionClock {

    /** Share of each deviation that is corrected: a single late step moves the cursor by little. */
    private static final double CORRECTION = 0.2;

    /** Beyond this the sound was interrupted, and the clock is set anew. */
    private static final double LOST_SECONDS = 0.080;

    /** How far the clock may run ahead of a device that says nothing new. */
    private static final double LONGEST_STEP_SECONDS = 0.060;

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
     * Takes in what the device says.
     *
     * @param heard samples since the line was opened
     * @param nanos the system's clock at that moment
     */
    synchronized void report(long heard, long nanos) {
        if (heard <= reported) {
            return;
        }
        double deviation = heard - running(nanos);
        boolean lost = !running || Math.abs(deviation) > LOST_SECONDS * rate;
        anchor = lost ? heard : running(nanos) + CORRECTION * deviation;
        anchorNanos = nanos;
        running = true;
        reported = heard;
        reportedNanos = nanos;
    }

    /** Samples heard at a moment of the system's clock; empty before the first was. */
    synchronized OptionalDouble heard(long nanos) {
        if (!running) {
            return OptionalDouble.empty();
        }
        double limit = running(reportedNanos) + LONGEST_STEP_SECONDS * rate;
        return OptionalDouble.of(Math.min(running(nanos), limit));
    }

    private double running(long nanos) {
        return anchor + (nanos - anchorNanos) * 1e-9 * rate;
    }
}
