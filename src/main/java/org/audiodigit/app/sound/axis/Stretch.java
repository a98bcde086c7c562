package org.audiodigit.app.sound.axis;

/**
 * A stretch of a recording.
 *
 * @param from in seconds
 * @param to in seconds, not before {@code from}
 */
public record Stretch(double from, double to) {

    public Stretch {
        if (!(from <= to)) {
            throw new IllegalArgumentException("no stretch from " + from + " to " + to + " s");
        }
    }

    /** The stretch between two places, whichever comes first. */
    public static Stretch between(double one, double other) {
        return new Stretch(Math.min(one, other), Math.max(one, other));
    }

    /** In seconds. */
    public double length() {
        return to - from;
    }

    public boolean contains(double seconds) {
        return seconds >= from && seconds <= to;
    }
}
