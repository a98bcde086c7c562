package org.audiodigit.signal;

import java.util.Arrays;

/**
 * Resampling by a ratio of small whole numbers: a windowed sinc for each of the {@code up} places
 * that a new sample may have between two old ones (Crochiere and Rabiner, "Multirate Digital Signal
 * Processing", 1983, chapter 3). New samples of the same place are worked out side by side, so that
 * the processor can take several at once.
 *
 * <p>Immutable and safe to share between threads.
 */
final class PolyphaseResampler {

    /** Of the band that both rates hold, so much passes. */
    private static final double PASSED = 0.9;

    /** Half the length of the filter, in samples of the slower rate. */
    private static final int WING = 17;

    private static final double KAISER_BETA = 6;

    /** New samples that are worked out side by side: what fits the processor's nearest cache. */
    private static final int BLOCK = 512;

    private final int up;
    private final int down;
    private final int reach;
    private final float[][] filters;

    /**
     * @param up new samples in the time of {@code down} old ones; without a common divisor
     */
    PolyphaseResampler(int up, int down) {
        this.up = up;
        this.down = down;
        double slower = Math.min(1, (double) up / down);
        this.reach = (int) Math.ceil(WING / slower);
        this.filters = new float[up][];
        for (int place = 0; place < up; place++) {
            double fraction = (double) ((long) place * down % up) / up;
            filters[place] = filter(fraction, slower);
        }
    }

    /** For a new sample that far behind an old one. */
    private float[] filter(double fraction, double slower) {
        float[] filter = new float[2 * reach + 1];
        for (int k = 0; k < filter.length; k++) {
            filter[k] = (float) (slower * weight(slower * (fraction + reach - k)));
        }
        return filter;
    }

    /**
     * @param distance in samples of the slower rate
     */
    private static double weight(double distance) {
        double inWindow = distance / WING;
        if (Math.abs(inWindow) >= 1) {
            return 0;
        }
        double angle = Math.PI * PASSED * distance;
        double sinc = angle == 0 ? 1 : Math.sin(angle) / angle;
        double kaiser = bessel(KAISER_BETA * Math.sqrt(1 - inWindow * inWindow));
        return PASSED * sinc * kaiser / bessel(KAISER_BETA);
    }

    /** The modified Bessel function of the first kind and order zero, by its power series. */
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

    /**
     * The first samples at the new rate; the first of them at the time of the first old one, and
     * silence before and behind the old ones.
     *
     * @param length how many
     */
    float[] resample(float[] samples, int length) {
        float[] result = new float[length];
        int each = (length + up - 1) / up;
        int before = (reach + down - 1) / down;
        float[][] columns = columns(samples, before, each + before + 2 * reach / down + 3);
        Sums sums = new Sums(columns, Math.min(each, BLOCK));
        for (int place = 0; place < Math.min(up, length); place++) {
            int count = (length - place + up - 1) / up;
            int first = (int) ((long) place * down / up) - reach + before * down;
            for (int begin = 0; begin < count; begin += BLOCK) {
                int here = Math.min(BLOCK, count - begin);
                sums.filter(filters[place], first + begin * down, here);
                for (int i = 0; i < here; i++) {
                    result[place + (begin + i) * up] = sums.values[i];
                }
            }
        }
        return result;
    }

    /** The samples in rows of {@code down}, by columns; with silent rows before and behind. */
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
     * Works out new samples of one place, side by side. Whatever is added lies at the same index in
     * both arrays, since the compiler uses vectors only there; so a row of the filter is summed
     * first, and then copied to where it belongs.
     */
    private static final class Sums {

        private final float[][] columns;
        private final float[] row;
        private final float[] moved;
        private final float[] values;

        Sums(float[][] columns, int most) {
            this.columns = columns;
            this.row = new float[columns[0].length];
            this.moved = new float[most];
            this.values = new float[most];
        }

        /**
         * @param first of the old samples, in rows as long as there are columns, for the first new
         *     one
         */
        void filter(float[] filter, int first, int count) {
            Arrays.fill(values, 0, count, 0);
            int k = 0;
            while (k < filter.length) {
                int from = (first + k) / columns.length;
                int to = from + count;
                Arrays.fill(row, from, to, 0);
                int column = (first + k) % columns.length;
                int end = Math.min(columns.length, column + filter.length - k);
                for (; column + 3 <= end; column += 3, k += 3) {
                    addThree(filter, k, column, from, to);
                }
                for (; column < end; column++, k++) {
                    add(filter[k], columns[column], row, from, to);
                }
                System.arraycopy(row, from, moved, 0, count);
                add(1, moved, values, 0, count);
            }
        }

        /**
         * Fewer passes over the row than one column after the other, and the same sums; of more
         * columns the compiler makes no vectors.
         */
        private void addThree(float[] filter, int k, int column, int begin, int end) {
            float[] to = row;
            float[] a = columns[column];
            float[] b = columns[column + 1];
            float[] c = columns[column + 2];
            float weightA = filter[k];
            float weightB = filter[k + 1];
            float weightC = filter[k + 2];
            for (int i = begin; i < end; i++) {
                to[i] = to[i] + weightA * a[i] + weightB * b[i] + weightC * c[i];
            }
        }

        private static void add(float weight, float[] what, float[] to, int begin, int end) {
            for (int i = begin; i < end; i++) {
                to[i] += weight * what[i];
            }
        }
    }
}
