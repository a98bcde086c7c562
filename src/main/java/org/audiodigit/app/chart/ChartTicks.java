package org.audiodigit.app.chart;

import java.util.Locale;

/**
 * Round numbers along an axis: steps of 1, 2 or 5 times a power of ten.
 *
 * @param step from one to the next
 * @param first the smallest that is on the axis
 * @param count how many are
 */
record ChartTicks(double step, double first, int count) {

    private static final double[] ROUND = {1, 2, 5, 10};

    /** Guards against a tick at the very end being lost to rounding. */
    private static final double SLACK = 1e-9;

    /**
     * @param most how many there is room for
     */
    static ChartTicks of(double from, double to, int most) {
        return of(from, to, most, 0);
    }

    /**
     * @param smallestStep for what has no values in between; otherwise 0
     */
    static ChartTicks of(double from, double to, int most, double smallestStep) {
        double wanted = Math.max((to - from) / Math.max(1, most), smallestStep);
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        double step = power;
        for (double round : ROUND) {
            step = round * power;
            if (step >= wanted * (1 - SLACK)) {
                break;
            }
        }
        double first = Math.ceil(from / step - SLACK) * step;
        return new ChartTicks(step, first, (int) Math.floor((to - first) / step + SLACK) + 1);
    }

    double at(int index) {
        return first + index * step;
    }

    /** A tick with as many decimals as tell it from its neighbours. */
    String text(int index) {
        int decimals = Math.max(0, (int) -Math.floor(Math.log10(step) + SLACK));
        return String.format(Locale.ROOT, "%." + decimals + "f", at(index) + 0.0);
    }
}
