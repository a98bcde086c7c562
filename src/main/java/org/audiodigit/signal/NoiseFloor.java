package org.audiodigit.signal;

import java.util.Arrays;

/**
 * How loud the room is while nobody speaks: the level that a tenth of the last two seconds stays
 * under. A word is shorter than nine tenths of that, and a fan that is turned on is the room's own
 * sound after two seconds.
 */
final class NoiseFloor {

    private static final int REMEMBERED = 200; // frames of 10 ms
    private static final int BEGINNING = 100; // frames

    /** Of a room at the beginning, where all that was heard so far may be speech; dB. */
    private static final double LOUDEST_AT_FIRST = -36;

    private final double[] levels = new double[REMEMBERED];
    private long count;

    /** Takes in the level of a frame in dB. */
    void add(double level) {
        levels[(int) (count % REMEMBERED)] = level;
        count++;
    }

    /** In dB; negative infinity before the first frame. */
    double level() {
        int known = (int) Math.min(count, REMEMBERED);
        if (known == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double[] sorted = Arrays.copyOf(levels, known);
        Arrays.sort(sorted);
        double floor = sorted[(known - 1) / 10];
        return count < BEGINNING ? Math.min(floor, LOUDEST_AT_FIRST) : floor;
    }
}
