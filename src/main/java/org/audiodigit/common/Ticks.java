package org.audiodigit.common;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Computes tick positions with round values: 1, 2 or 5 times a power of ten apart. */
public final class Ticks {

    /** Tolerated rounding error at the ends of the axis, as a share of a step. */
    private static final double TOLERANCE = 1e-6;

    private static final int[] DIGITS = {1, 2, 5};

    private Ticks() {}

    /**
     * @param maxSteps number of steps for which there is space; without space there are no ticks
     */
    public static List<Tick> between(double from, double to, int maxSteps) {
        List<Tick> ticks = new ArrayList<>();
        if (!(to > from) || maxSteps < 1) {
            return ticks;
        }
        double rough = (to - from) / maxSteps;
        int power = (int) Math.floor(Math.log10(rough) + TOLERANCE);
        int digit = digit(rough / Math.pow(10, power));
        double step = times(digit, power);
        int decimals = Math.max(0, digit == 10 ? -power - 1 : -power);
        long last = (long) Math.floor(to / step + TOLERANCE);
        for (long i = (long) Math.ceil(from / step - TOLERANCE); i <= last; i++) {
            double value = times(i * digit, power);
            ticks.add(new Tick(value, Formats.withMinus(Formats.decimal(value, decimals))));
        }
        return ticks;
    }

    /**
     * Zero, and the largest value with one digit up to a limit on both sides.
     *
     * @param limit greater than 0
     */
    public static List<Tick> around(double limit) {
        int power = (int) Math.floor(Math.log10(limit) + TOLERANCE);
        long digit = (long) Math.floor(limit / times(1, power) + TOLERANCE);
        return LongStream.of(-digit, 0, digit).mapToObj(count -> tick(count, power)).toList();
    }

    private static Tick tick(long count, int power) {
        double value = times(count, power);
        String text = Formats.decimal(value, Math.max(0, -power));
        return new Tick(value, Formats.withMinus(text));
    }

    private static int digit(double atLeast) {
        for (int digit : DIGITS) {
            if (digit >= atLeast * (1 - TOLERANCE)) {
                return digit;
            }
        }
        return 10;
    }

    /** Divides for negative powers, since a double cannot represent 0.1 exactly. */
    private static double times(long count, int power) {
        return power < 0 ? count / Math.pow(10, -power) : count * Math.pow(10, power);
    }

    /**
     * A mark on an axis.
     *
     * @param value position in the unit of the axis
     * @param text label
     */
    public record Tick(double value, String text) {}
}
