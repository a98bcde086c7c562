package org.audiodigit.signal;

import java.util.Arrays;

/**
 * Tracks the noise floor as the 10th percentile of the levels of the last two seconds. A word is
 * shorter than 90 % of this time, and new steady noise is part of the floor after two seconds.
 */
final class NoiseFloor {

    private static final int HISTORY = 200; // frames of 10 ms
    private static final int INITIAL = 100; // frames

    /** Maximum in the initial frames, which may contain only speech; dB. */
    private static final double MAX_INITIAL = -36;

    private final double[] levels = new double[HISTORY];
    private long count;

    /** Adds the level of a frame in dB. */
    void add(double level) {
        levels[(int) (count % HISTORY)] = level;
        count++;
    }

    /** Returns the noise floor in dB; negative infinity before the first frame. */
    double level() {
        int known = (int) Math.min(count, HISTORY);
        if (known == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double[] sorted = Arrays.copyOf(levels, known);
        Arrays.sort(sorted);
        double floor = sorted[(known - 1) / 10];
        return count < INITIAL ? Math.min(floor, MAX_INITIAL) : floor;
    }
}
