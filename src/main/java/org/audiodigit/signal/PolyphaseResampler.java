package org.audiodigit.signal;

import java.util.Arrays;

/**
 * Resamples by a rational ratio with one windowed sinc for each of the {@code up} phases of an
 * output sample between two input samples (Crochiere and Rabiner, "Multirate Digital Signal
 * Processing", 1983, chapter 3). Output samples of the same phase are computed together, so that
 * the loops can be vectorised.
 *
 * <p>Immutable and safe to share between threads.
 */
final class PolyphaseResampler {

    /** Passes 90 % of the common bandwidth of both rates. */
    private static final WindowedSinc FILTER = new WindowedSinc(0.9, 17);

    /** Number of output samples that are computed together, limited by the size of CPU caches. */
    private static final int BLOCK = 2048;

    /**
     * Ratios of small numbers are expanded to about this number of columns, since each row that a
     * filter covers costs additional passes.
     */
    private static final int MIN_COLUMNS = 24;

    private final int up;
    private final int down;
    private final int reach;
    private final float[][] filters;

    /**
     * @param up number of output samples per {@code down} input samples; without a common divisor
     */
    PolyphaseResampler(int up, int down) {
        int factor = Math.max(1, MIN_COLUMNS / Math.max(up, down));
        this.up = up * factor;
        this.down = down * factor;
        double scale = Math.min(1, (double) up / down);
        this.reach = (int) Math.ceil(FILTER.wing() / scale);
        this.filters = new float[up][];
        for (int phase = 0; phase < up; phase++) {
            double fraction = (double) ((long) phase * down % up) / up;
            filters[phase] = filter(fraction, scale);
        }
    }

    /** Returns the filter for output samples at a fraction of the input interval. */
    private float[] filter(double fraction, double scale) {
        float[] filter = new float[2 * reach + 1];
        for (int k = 0; k < filter.length; k++) {
            filter[k] = (float) (scale * FILTER.at(scale * (fraction + reach - k)));
        }
        return filter;
    }

    /**
     * Returns the first samples at the output rate. The first output sample is at the time of the
     * first input sample; the input is zero outside its range.
     *
     * @param length number of output samples
     */
    float[] resample(float[] samples, int length) {
        float[] result = new float[length];
        int perPhase = (length + up - 1) / up;
        int before = (reach + down - 1) / down;
        float[][] columns = columns(samples, before, perPhase + before + 2 * reach / down + 3);
        ColumnSums sums = new ColumnSums(columns, Math.min(perPhase, BLOCK));
        for (int phase = 0; phase < Math.min(up, length); phase++) {
            float[] filter = filters[phase % filters.length];
            int count = (length - phase + up - 1) / up;
            int first = (int) ((long) phase * down / up) - reach + before * down;
            for (int begin = 0; begin < count; begin += BLOCK) {
                int block = Math.min(BLOCK, count - begin);
                float[] values = sums.filter(filter, first + begin * down, block);
                for (int i = 0; i < block; i++) {
                    result[phase + (begin + i) * up] = values[i];
                }
            }
        }
        return result;
    }

    /** Arranges the samples in rows of {@code down} and returns the columns, padded with zeros. */
    private float[][] columns(float[] samples, int before, int rows) {
        float[][] columns = new float[down][rows];
        for (int column = 0; column < down; column++) {
            float[] values = columns[column];
            int row = before;
            for (int at = column; at < samples.length && row < rows; at += down) {
                values[row++] = samples[at];
            }
        }
        return columns;
    }

    /**
     * A low-pass filter: a sinc with a Kaiser window with beta 6.
     *
     * @param cutoff as a share of half the sample rate
     * @param wing half the length, in samples
     */
    private record WindowedSinc(double cutoff, int wing) {

        private static final double KAISER_BETA = 6;

        /**
         * @param distance from the centre, in samples
         */
        double at(double distance) {
            double position = distance / wing;
            if (Math.abs(position) >= 1) {
                return 0;
            }
            double angle = Math.PI * cutoff * distance;
            double sinc = angle == 0 ? 1 : Math.sin(angle) / angle;
            double kaiser = bessel(KAISER_BETA * Math.sqrt(1 - position * position));
            return cutoff * sinc * kaiser / bessel(KAISER_BETA);
        }

        /** Modified Bessel function of the first kind and order zero, as a power series. */
        private static double bessel(double x) {
            double sum = 1;
            double term = 1;
            for (int n = 1; term > sum * 1e-12; n++) {
                double factor = x / (2 * n);
                term *= factor * factor;
                sum += term;
            }
            return sum;
        }
    }

    /**
     * Applies filters to samples in columns. Arrays are always added at the same index, since the
     * compiler vectorises only such loops; therefore the contribution of a row is summed first and
     * then shifted to its position.
     */
    private static final class ColumnSums {

        private final float[][] columns;
        private final float[] row;
        private final float[] shifted;
        private final float[] values;

        /**
         * @param columns of samples, all of the same length
         * @param maxCount maximum number of sums per call
         */
        ColumnSums(float[][] columns, int maxCount) {
            this.columns = columns;
            this.row = new float[columns[0].length];
            this.shifted = new float[maxCount];
            this.values = new float[maxCount];
        }

        /**
         * Applies a filter.
         *
         * @param first index of the first input sample for the first sum
         * @return the sums from index 0, valid until the next call
         */
        float[] filter(float[] filter, int first, int count) {
            Arrays.fill(values, 0, count, 0);
            int k = 0;
            while (k < filter.length) {
                int from = (first + k) / columns.length;
                int to = from + count;
                int column = (first + k) % columns.length;
                int end = Math.min(columns.length, column + filter.length - k);
                boolean overwrite = column + 3 <= end;
                if (!overwrite) {
                    Arrays.fill(row, from, to, 0);
                }
                for (; column + 3 <= end; column += 3, k += 3) {
                    addThree(filter, k, column, from, to, overwrite);
                    overwrite = false;
                }
                for (; column < end; column++, k++) {
                    add(filter[k], columns[column], row, from, to);
                }
                System.arraycopy(row, from, shifted, 0, count);
                add(1, shifted, values, 0, count);
            }
            return values;
        }

        /**
         * Adds three columns in one pass over the row, with the same sums. With more columns, the
         * compiler does not vectorise the loop.
         *
         * @param overwrite whether to overwrite the row instead of adding to it
         */
        private void addThree(
                float[] filter, int k, int column, int begin, int end, boolean overwrite) {
            float[] to = row;
            float[] a = columns[column];
            float[] b = columns[column + 1];
            float[] c = columns[column + 2];
            float weightA = filter[k];
            float weightB = filter[k + 1];
            float weightC = filter[k + 2];
            if (overwrite) {
                for (int i = begin; i < end; i++) {
                    to[i] = weightA * a[i] + weightB * b[i] + weightC * c[i];
                }
            } else {
                for (int i = begin; i < end; i++) {
                    to[i] = to[i] + weightA * a[i] + weightB * b[i] + weightC * c[i];
                }
            }
        }

        private static void add(float weight, float[] from, float[] to, int begin, int end) {
            for (int i = begin; i < end; i++) {
                to[i] += weight * from[i];
            }
        }
    }
}
