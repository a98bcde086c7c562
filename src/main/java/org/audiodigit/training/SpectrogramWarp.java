package org.audiodigit.training;

import java.util.random.RandomGenerator;

/**
 * Stretches a tensor a little in time and in frequency about its middle, as somebody does who
 * speaks more slowly, or has a longer throat.
 *
 * @param rows frames
 * @param columns bands
 */
record SpectrogramWarp(int rows, int columns) {

    private static final double MOST_STRETCH = 0.15;
    private static final double MOST_BAND_STRETCH = 0.08;
    private static final double MOST_BAND_SHIFT = 0.03;

    /** A warped copy of {@code tensor}, row-major {@code [rows][columns]}. */
    float[] vary(float[] tensor, RandomGenerator random) {
        double stretch = 1 + MOST_STRETCH * (2 * random.nextDouble() - 1);
        double bandStretch = 1 + MOST_BAND_STRETCH * (2 * random.nextDouble() - 1);
        double bandShift = MOST_BAND_SHIFT * columns * (2 * random.nextDouble() - 1);
        int[] left = new int[columns];
        float[] share = new float[columns];
        for (int column = 0; column < columns; column++) {
            double at = clamp(column * bandStretch + bandShift, columns);
            left[column] = Math.min((int) at, Math.max(columns - 2, 0));
            share[column] = (float) (at - left[column]);
        }
        float[] warped = new float[tensor.length];
        double middle = (rows - 1) / 2.0;
        for (int row = 0; row < rows; row++) {
            double from = clamp(middle + (row - middle) * stretch, rows);
            int above = Math.min((int) from, Math.max(rows - 2, 0));
            int below = Math.min(above + 1, rows - 1);
            float down = (float) (from - above);
            for (int column = 0; column < columns; column++) {
                float upper = between(tensor, above, left[column], share[column]);
                float lower = between(tensor, below, left[column], share[column]);
                warped[row * columns + column] = upper + down * (lower - upper);
            }
        }
        return warped;
    }

    private float between(float[] tensor, int row, int column, float share) {
        float left = tensor[row * columns + column];
        float right = tensor[row * columns + Math.min(column + 1, columns - 1)];
        return left + share * (right - left);
    }

    private static double clamp(double at, int size) {
        return Math.max(0, Math.min(at, size - 1.0));
    }
}
