package org.audiodigit.app;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The course of a wait in the window, in milliseconds by the clock unless stated otherwise.
 *
 * @param reaction from the key until the pixels change for the first time
 * @param end from the key until they change for the last time
 * @param still the longest time in between without a change
 * @param busy the longest time without a response of the JavaFX thread
 * @param busyCpu the largest CPU time of the JavaFX thread without a response in between
 * @param used CPU time of the thread of JavaFX and of that which draws, together
 * @param cpu CPU time of the process until the result was there
 */
record Wait(
        double reaction,
        double end,
        double still,
        double busy,
        double busyCpu,
        double used,
        double cpu) {

    static Wait of(String text) {
        List<Double> figures = Stream.of(text.split(" ")).map(Double::valueOf).toList();
        return new Wait(
                figures.get(0),
                figures.get(1),
                figures.get(2),
                figures.get(3),
                figures.get(4),
                figures.get(5),
                figures.get(6));
    }

    /** The form that {@link #of} reads. */
    String text() {
        return String.format(
                Locale.ROOT,
                "%.1f %.1f %.1f %.1f %.1f %.1f %.1f",
                reaction,
                end,
                still,
                busy,
                busyCpu,
                used,
                cpu);
    }
}
