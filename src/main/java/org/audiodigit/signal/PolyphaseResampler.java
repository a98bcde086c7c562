package org.audiodigit.signal;

/**
 * Resampling by a ratio of small whole numbers: a windowed sinc for each of the {@code up} places
 * that a new sample may have between two old ones (Crochiere and Rabiner, "Multirate Digital Signal
 * Processing", 1983, chapter 3). New samples of the same place are worked out side by side, so that
 * the processor can take several at once.
 *
 * <p>Immutable and safe to share between threads.
 */
final class PolyphaseResampler {

    /** Passes 90 % of the band that both rates hold. */
    private static final WindowedSinc FILTER = new WindowedSinc(0.9, 17);

    /** New samples that are worked out side by side: what fits the processor's nearest caches. */
    private static final int BLOCK = 2048;

    /**
     * A ratio of small numbers is extended to about so many: each row of them costs a pass or two
     * more, so a filter should lie over few rows.
     */
    private static final int COLUMNS = 24;

    private final int up;
    private final int down;
    private final int reach;
    private final float[][] filters;

    /**
     * @param up new samples in the time of {@code down} old ones; without a common divisor
     */
    PolyphaseResampler(int up, int down) {
        int times = Math.max(1, COLUMNS / Math.max(up, down));
        this.up = up * times;
        this.down = down * times;
        double slower = Math.min(1, (double) up / down);
        this.reach = (int) Math.ceil(FILTER.wing() / slower);
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
            filter[k] = (float) (slower * FILTER.at(slower * (fraction + reach - k)));
        }
        return filter;
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
        ColumnSums sums = new ColumnSums(columns, Math.min(each, BLOCK));
        for (int place = 0; place < Math.min(up, length); place++) {
            float[] filter = filters[place % filters.length];
            int count = (length - place + up - 1) / up;
            int first = (int) ((long) place * down / up) - reach + before * down;
            for (int begin = 0; begin < count; begin += BLOCK) {
                int here = Math.min(BLOCK, count - begin);
                float[] values = sums.filter(filter, first + begin * down, here);
                for (int i = 0; i < here; i++) {
                    result[place + (begin + i) * up] = values[i];
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
}
