package org.audiodigit.app.sound.axis;

/**
 * The part of a recording that is in view.
 *
 * @param from its start, in seconds, not below 0
 * @param to its end, in seconds, above {@code from}
 * @param duration of the whole recording, in seconds
 */
public record Viewport(double from, double to, double duration) {

    public Viewport {
        if (!(from >= 0 && from < to && to <= duration)) {
            throw new IllegalArgumentException(
                    "no view from %s to %s of %s s".formatted(from, to, duration));
        }
    }

    /** All of a recording. */
    public static Viewport all(double duration) {
        return new Viewport(0, duration, duration);
    }

    /** In seconds. */
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
     * Closer or farther; what is at one place stays there.
     *
     * @param factor above 1 is closer
     * @param at the place that stays, in seconds
     * @param smallest span, in seconds
     */
    public Viewport zoom(double factor, double at, double smallest) {
        double wanted = Math.max(span() / factor, smallest);
        if (wanted >= duration) {
            return all(duration);
        }
        return of(at - (at - from) * wanted / span(), wanted);
    }

    /** Later by so many seconds, as far as there is sound. */
    public Viewport scroll(double seconds) {
        return startingAt(from + seconds);
    }

    /** The same span from another place on, as far as there is sound. */
    public Viewport startingAt(double seconds) {
        return isWhole() ? this : of(seconds, span());
    }

    private Viewport of(double wantedFrom, double span) {
        double start = Math.max(0, Math.min(wantedFrom, duration - span));
        return new Viewport(start, Math.min(start + span, duration), duration);
    }

    /** The time at a position from 0 to {@code width}. */
    public double secondsAt(double position, double width) {
        return from + span() * position / width;
    }

    /** The position of a time; outside of 0 to {@code width} where it is out of view. */
    public double positionOf(double seconds, double width) {
        return (seconds - from) / span() * width;
    }
}
