package org.audiodigit.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.audiodigit.common.Ticks.Tick;

/** Computes tick positions of a time axis in minutes and hours, with labels as on a clock. */
public final class ClockTicks {

    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;

    /** Tolerated rounding error at the ends of the axis, as a share of a step. */
    private static final double TOLERANCE = 1e-6;

    private static final int[] STEPS = {
        1, 2, 5, 10, 15, 30, MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 15 * MINUTE, 30 * MINUTE
    };

    private ClockTicks() {}

    /**
     * @param from in seconds, at least 0
     * @param to in seconds
     * @param maxSteps number of steps for which there is space; without space there are no ticks
     * @param hours whether labels have hours, e.g. {@code 0:05:00} instead of {@code 5:00}
     */
    public static List<Tick> between(double from, double to, int maxSteps, boolean hours) {
        if (!(to > from) || maxSteps < 1) {
            return List.of();
        }
        double rough = (to - from) / maxSteps;
        if (rough < 1) {
            return Ticks.between(from, to, maxSteps).stream()
                    .map(tick -> new Tick(tick.value(), text(tick, hours)))
                    .toList();
        }
        long step = step(rough);
        List<Tick> ticks = new ArrayList<>();
        long last = (long) Math.floor(to / step + TOLERANCE);
        for (long i = (long) Math.ceil(from / step - TOLERANCE); i <= last; i++) {
            ticks.add(new Tick(i * step, text(i * step, hours)));
        }
        return ticks;
    }

    private static long step(double atLeast) {
        for (int step : STEPS) {
            if (step >= atLeast * (1 - TOLERANCE)) {
                return step;
            }
        }
        long hours = 1;
        while (hours * HOUR < atLeast * (1 - TOLERANCE)) {
            hours *= 2;
        }
        return hours * HOUR;
    }

    private static String text(long seconds, boolean hours) {
        long minutes = seconds / MINUTE;
        return hours
                ? String.format(
                        Locale.ROOT, "%d:%02d:%02d", minutes / 60, minutes % 60, seconds % MINUTE)
                : String.format(Locale.ROOT, "%d:%02d", minutes, seconds % MINUTE);
    }

    /** Keeps the decimals of a tick in seconds. */
    private static String text(Tick tick, boolean hours) {
        int point = tick.text().indexOf('.');
        String decimals = point < 0 ? "" : tick.text().substring(point);
        String whole = point < 0 ? tick.text() : tick.text().substring(0, point);
        return text(Long.parseLong(whole), hours) + decimals;
    }
}
