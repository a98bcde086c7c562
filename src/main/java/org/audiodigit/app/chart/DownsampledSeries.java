package org.audiodigit.app.chart;

import java.util.Arrays;

/**
 * A line of values that may go on for ever in bounded memory. Values are gathered in groups; when
 * there is no room for another group, each two neighbours become one. A group keeps its mean, its
 * smallest and its largest value, so that no extreme is lost.
 */
public final class DownsampledSeries {

    /** Twice as many as a chart on a large screen has pixels for would not be told apart. */
    public static final int MOST_GROUPS = 512;

    private final double[] x = new double[MOST_GROUPS];
    private final double[] sum = new double[MOST_GROUPS];
    private final double[] smallest = new double[MOST_GROUPS];
    private final double[] largest = new double[MOST_GROUPS];
    private final long[] count = new long[MOST_GROUPS];
    private long perGroup = 1;
    private int size;

    /** Adds a value to the right of all others; one that is no number is left out. */
    public void add(double newX, double value) {
        if (!Double.isFinite(value)) {
            return;
        }
        if (size == 0 || count[size - 1] >= perGroup) {
            if (size == MOST_GROUPS) {
                halve();
            }
            begin();
        }
        int last = size - 1;
        x[last] += newX;
        sum[last] += value;
        smallest[last] = Math.min(smallest[last], value);
        largest[last] = Math.max(largest[last], value);
        count[last]++;
    }

    private void begin() {
        x[size] = 0;
        sum[size] = 0;
        count[size] = 0;
        smallest[size] = Double.POSITIVE_INFINITY;
        largest[size] = Double.NEGATIVE_INFINITY;
        size++;
    }

    private void halve() {
        for (int i = 0; i < MOST_GROUPS / 2; i++) {
            x[i] = x[2 * i] + x[2 * i + 1];
            sum[i] = sum[2 * i] + sum[2 * i + 1];
            count[i] = count[2 * i] + count[2 * i + 1];
            smallest[i] = Math.min(smallest[2 * i], smallest[2 * i + 1]);
            largest[i] = Math.max(largest[2 * i], largest[2 * i + 1]);
        }
        size = MOST_GROUPS / 2;
        perGroup *= 2;
    }

    /** Number of groups. */
    public int size() {
        return size;
    }

    /** Where a group is: the mean of its places. */
    public double x(int group) {
        return x[group] / count[group];
    }

    public double mean(int group) {
        return sum[group] / count[group];
    }

    public double smallest(int group) {
        return smallest[group];
    }

    public double largest(int group) {
        return largest[group];
    }

    /** The means of all groups. */
    public double[] means() {
        double[] means = new double[size];
        Arrays.setAll(means, this::mean);
        return means;
    }

    /** The group nearest to a place; -1 if there is none. */
    public int nearest(double place) {
        int best = -1;
        for (int i = 0; i < size; i++) {
            if (best < 0 || Math.abs(x(i) - place) <= Math.abs(x(best) - place)) {
                best = i;
            }
        }
        return best;
    }
}
