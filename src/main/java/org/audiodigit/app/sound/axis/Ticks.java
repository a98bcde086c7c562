package org.audiodigit.app.sound.axis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Round places along an axis: 1, 2 or 5 times a power of ten apart. */
public final class Ticks {

    /** How much of a step a rounding error may push a tick over an end of the axis. */
    private static final double SLACK = 1e-6;

    private Ticks() {}

    /**
     * @param most how many steps have room; where there is not room for one, there is no tick
     */
    public static List<Tick> between(double from, double to, int most) {
        List<Tick> ticks = new ArrayList<>();
        if (!(to > from) || most < 1) {
            return ticks;
        }
        double rough = (to - from) / most;
        int power = (int) Math.floor(Math.log10(rough) + SLACK);
        int digit = digit(rough / Math.pow(10, power));
        double step = times(digit, power);
        int decimals = Math.max(0, digit == 10 ? -power - 1 : -power);
        long last = (long) Math.floor(to / step + SLACK);
        for (long i = (long) Math.ceil(from / step - SLACK); i <= last; i++) {
            double value = times(i * digit, power);
            ticks.add(new Tick(value, String.format(Locale.ROOT, "%." + decimals + "f", value)));
        }
        return ticks;
    }

    private static int digit(double atLeast) {
        for (int digit : new int[] {1, 2, 5}) {
            if (digit >= atLeast * (1 - SLACK)) {
                return digit;
            }
        }
        return 10;
    }

    /** Divides for negative powers, since 0.1 is not a number that a double can hold. */
    private static double times(long count, int power) {
        return power < 0 ? count / Math.pow(10, -power) : count * Math.pow(10, power);
    }
}
