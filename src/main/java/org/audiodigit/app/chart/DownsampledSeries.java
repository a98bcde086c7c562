package org.audiodigit.app.chart;

import java.util.Arrays;

/**
 * A series of any length in bounded memory. Values are collected in groups. If no group is free,
 * each two neighbouring groups are merged. A group keeps its mean, minimum and maximum, so no
 * extreme is lost.
 */
public final class DownsampledSeries {

    /** About two groups for each pixel of a chart on a large screen. */
    public static final int MAX_GROUPS = 512;

    private final double[] x = new double[MAX_GROUPS];
    private final double[] sum = new double[MAX_GROUPS];
    private final double[] min = new double[MAX_GROUPS];
    private final double[] max = new double[MAX_GROUPS];
    private final long[] count = new long[MAX_GROUPS];
    private long perGroup = 1;
    private int size;

    /** Appends a value. Values that are not finite are ignored. */
    public void add(double newX, double value) {
        if (!Double.isFinite(value)) {
            return;
        }
        if (size == 0 || count[size - 1] >= perGroup) {
            if (size == MAX_GROUPS) {
                mergeNeighbours();
            }
            beginGroup();
        }
        int last = size - 1;
        x[last] += newX;
        sum[last] += value;
        min[last] = Math.min(min[last], value);
        max[last] = Math.max(max[last], value);
        count[last]++;
    }

    public void clear() {
        size = 0;
        perGroup = 1;
    }

    private void beginGroup() {
        x[size] = 0;
        sum[size] = 0;
        count[size] = 0;
        min[size] = Double.POSITIVE_INFINITY;
        max[size] = Double.NEGATIVE_INFINITY;
        size++;
    }

    private void mergeNeighbours() {
        for (int i = 0; i < MAX_GROUPS / 2; i++) {
            x[i] = x[2 * i] + x[2 * i + 1];
            sum[i] = sum[2 * i] + sum[2 * i + 1];
            count[i] = count[2 * i] + count[2 * i + 1];
            min[i] = Math.min(min[2 * i], min[2 * i + 1]);
            max[i] = Math.max(max[2 * i], max[2 * i + 1]);
        }
        size = MAX_GROUPS / 2;
        perGroup *= 2;
    }

    /** Number of groups. */
    public int size() {
        return size;
    }

    /** The mean x of a group. */
    public double x(int group) {
        return x[group] / count[group];
    }

    public double mean(int group) {
        return sum[group] / count[group];
    }

    public double min(int group) {
        return min[group];
    }

    public double max(int group) {
        return max[group];
    }

    /**
     * Computes an exponential moving average of the means, without bias towards 0 at the start.
     *
     * @param reach distance in x after which the weight of a value falls to 1/e; 0 for no smoothing
     */
    double[] smoothed(double reach) {
        double[] smooth = new double[size];
        Arrays.setAll(smooth, this::mean);
        if (reach <= 0) {
            return smooth;
        }
        double weightedSum = 0;
        double weight = 0;
        double previousX = 0;
        for (int i = 0; i < size; i++) {
            double decay = Math.exp(-(x(i) - previousX) / reach);
            weightedSum = decay * weightedSum + (1 - decay) * smooth[i];
            weight = decay * weight + (1 - decay);
            previousX = x(i);
            if (weight > 0) {
                smooth[i] = weightedSum / weight;
            }
        }
        return smooth;
    }

    /** The group nearest to a position; -1 if the series is empty. */
    public int nearest(double position) {
        int best = -1;
        for (int i = 0; i < size; i++) {
            if (best < 0 || Math.abs(x(i) - position) <= Math.abs(x(best) - position)) {
                best = i;
            }
        }
        return best;
    }
}
