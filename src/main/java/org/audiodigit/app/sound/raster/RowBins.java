package org.audiodigit.app.sound.raster;

import org.audiodigit.app.sound.axis.FrequencyScale;

/**
 * Which frequency bins each row of pixels shows: where bins lie closer than rows the loudest of
 * those in the row, else a blend of the two beside its middle.
 */
final class RowBins {

    /**
     * What the rows depend on.
     *
     * @param top frequency of the highest bin, in Hz
     */
    record Layout(FrequencyScale scale, double top, int rows, int bins) {}

    private final Layout layout;
    private final int[] first;
    private final int[] last;
    private final float[] part;

    RowBins(Layout layout) {
        this.layout = layout;
        int rows = layout.rows();
        this.first = new int[rows];
        this.last = new int[rows];
        this.part = new float[rows];
        for (int row = 0; row < rows; row++) {
            place(row);
        }
    }

    private void place(int row) {
        double from = binAt(layout.rows() - row - 1.0);
        double to = binAt(layout.rows() - row);
        int top = layout.bins() - 1;
        if (to - from >= 1) {
            first[row] = Math.min((int) Math.ceil(from), top);
            last[row] = Math.min((int) Math.ceil(to) - 1, top);
        } else {
            double middle = binAt(layout.rows() - row - 0.5);
            first[row] = Math.min((int) middle, top);
            part[row] = (float) (middle - first[row]);
            last[row] = part[row] > 0 ? Math.min(first[row] + 1, top) : first[row];
        }
    }

    /** In bins, from a height in rows above the bottom; the highest bin is at the upper edge. */
    private double binAt(double rows) {
        double top = layout.bins() - 1;
        return layout.scale().hertz(rows / layout.rows(), layout.top()) / layout.top() * top;
    }

    Layout layout() {
        return layout;
    }

    /** The level of a row, in the unit of the column. */
    int value(int row, int[] column) {
        int from = first[row];
        int to = last[row];
        if (part[row] > 0) {
            return column[from] + (int) (part[row] * (column[to] - column[from]));
        }
        int loudest = column[from];
        for (int bin = from + 1; bin <= to; bin++) {
            loudest = Math.max(loudest, column[bin]);
        }
        return loudest;
    }
}
