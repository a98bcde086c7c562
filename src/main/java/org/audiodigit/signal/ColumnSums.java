package org.audiodigit.signal;

import java.util.Arrays;

/**
 * Samples in columns, and the sums over them that a filter makes, many side by side. Whatever is
 * added lies at the same index in both arrays, since the compiler uses vectors only there; so what
 * a row gives is summed first, and then copied to where it belongs.
 */
final class ColumnSums {

    private final float[][] columns;
    private final float[] row;
    private final float[] moved;
    private final float[] values;

    /**
     * @param columns of samples, all as long
     * @param most sums at a time
     */
    ColumnSums(float[][] columns, int most) {
        this.columns = columns;
        this.row = new float[columns[0].length];
        this.moved = new float[most];
        this.values = new float[most];
    }

    /**
     * @param first of the old samples, in rows as long as there are columns, for the first new one
     * @return the sums, from 0; until the next call
     */
    float[] filter(float[] filter, int first, int count) {
        Arrays.fill(values, 0, count, 0);
        int k = 0;
        while (k < filter.length) {
            int from = (first + k) / columns.length;
            int to = from + count;
            int column = (first + k) % columns.length;
            int end = Math.min(columns.length, column + filter.length - k);
            boolean over = column + 3 <= end;
            if (!over) {
                Arrays.fill(row, from, to, 0);
            }
            for (; column + 3 <= end; column += 3, k += 3) {
                addThree(filter, k, column, from, to, over);
                over = false;
            }
            for (; column < end; column++, k++) {
                add(filter[k], columns[column], row, from, to);
            }
            System.arraycopy(row, from, moved, 0, count);
            add(1, moved, values, 0, count);
        }
        return values;
    }

    /**
     * Fewer passes over the row than one column after the other, and the same sums; of more columns
     * the compiler makes no vectors.
     *
     * @param over whether what is in the row is written over
     */
    private void addThree(float[] filter, int k, int column, int begin, int end, boolean over) {
        float[] to = row;
        float[] a = columns[column];
        float[] b = columns[column + 1];
        float[] c = columns[column + 2];
        float weightA = filter[k];
        float weightB = filter[k + 1];
        float weightC = filter[k + 2];
        if (over) {
            for (int i = begin; i < end; i++) {
                to[i] = weightA * a[i] + weightB * b[i] + weightC * c[i];
            }
        } else {
            for (int i = begin; i < end; i++) {
                to[i] = to[i] + weightA * a[i] + weightB * b[i] + weightC * c[i];
            }
        }
    }

    private static void add(float weight, float[] what, float[] to, int begin, int end) {
        for (int i = begin; i < end; i++) {
            to[i] += weight * what[i];
        }
    }
}
