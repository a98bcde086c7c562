package org.audiodigit.app.sound.axis;

/**
 * A part of a recording.
 *
 * @param from in seconds
 * @param to in seconds, at least {@code from}
 */
public record TimeRange(double from, double to) {

    public TimeRange {
        if (!(from <= to)) {
            throw new IllegalArgumentException("invalid range from " + from + " to " + to + " s");
        }
    }

    /** Creates the range between two times in any order. */
    public static TimeRange between(double first, double second) {
        return new TimeRange(Math.min(first, second), Math.max(first, second));
    }

    /** Length in seconds. */
    public double length() {
        return to - from;
    }

    public boolean contains(double seconds) {
        return seconds >= from && seconds <= to;
    }
}
