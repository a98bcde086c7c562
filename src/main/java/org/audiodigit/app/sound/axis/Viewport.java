package org.audiodigit.app.sound.axis;

/**
 * The visible part of a recording.
 *
 * @param from in seconds, at least 0
 * @param to in seconds, greater than {@code from}
 * @param duration of the whole recording, in seconds
 */
public record Viewport(double from, double to, double duration) {

    public Viewport {
        if (!(from >= 0 && from < to && to <= duration)) {
            throw new IllegalArgumentException(
                    "invalid viewport from %s to %s of %s s".formatted(from, to, duration));
        }
    }

    public static Viewport all(double duration) {
        return new Viewport(0, duration, duration);
    }

    /** Length in seconds. */
    public double span() {
        return to - from;
    }

    public boolean isWhole() {
        return from == 0 && to == duration;
    }

    public boolean contains(double seconds) {
        return seconds >= from && seconds <= to;
    }

    /**
     * Zooms; the given time keeps its position.
     *
     * @param factor greater than 1 zooms in
     * @param at the fixed time, in seconds
     * @param minSpan in seconds
     */
    public Viewport zoom(double factor, double at, double minSpan) {
        double newSpan = Math.max(span() / factor, minSpan);
        if (newSpan >= duration) {
            return all(duration);
        }
        return of(at - (at - from) * newSpan / span(), newSpan);
    }

    /** Moves by a number of seconds within the recording. */
    public Viewport scroll(double seconds) {
        return startingAt(from + seconds);
    }

    /** Moves to another start within the recording. */
    public Viewport startingAt(double seconds) {
        return isWhole() ? this : of(seconds, span());
    }

    private Viewport of(double newFrom, double span) {
        double start = Math.max(0, Math.min(newFrom, duration - span));
        return new Viewport(start, Math.min(start + span, duration), duration);
    }

    /** Returns the time at a position from 0 to {@code width}. */
    public double secondsAt(double position, double width) {
        return from + span() * position / width;
    }

    /** Returns the position of a time; outside of 0 to {@code width} if it is not visible. */
    public double positionOf(double seconds, double width) {
        return (seconds - from) / span() * width;
    }
}
