package org.audiodigit.app.sound.axis;

/**
 * A stretch of a recording.
 *
 * @param from in seconds
 * @param to in seconds, not before {@code from}
 */
public record TimeRange(double from, double to) {

    public TimeRange {
        if (!(from <= to)) {
            throw new IllegalArgumentException("no stretch from " + from + " to " + to + " s");
        }
    }

    /** The stretch between two places, whichever comes first. */
    public static TimeRange between(double one, double other) {
        return new TimeRange(Math.min(one, other), Math.max(one, other));
    }

    /** In seconds. */
    public double length() {
        return to - from;
    }

    public boolean contains(double seconds) {
        return seconds >= from && seconds <= to;
    }
}
