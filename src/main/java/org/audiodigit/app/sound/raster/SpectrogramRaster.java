package org.audiodigit.app.sound.raster;

import org.audiodigit.app.sound.axis.FrequencyRange;
import org.audiodigit.app.sound.axis.FrequencyScale;
import org.audiodigit.app.sound.axis.Viewport;
import org.audiodigit.common.ColourMap;

/** Draws the visible part of a spectrogram from the available tiles. Not thread-safe. */
public final class SpectrogramRaster {

    private RowBins rows;
    private int[] column = {};

    /**
     * @param missing colour of parts without tiles
     */
    public void paint(
            Pixels to,
            TiledSpectrogram spectrogram,
            Viewport view,
            SpectrogramStyle style,
            int missing) {
        ColumnGrid grid = spectrogram.grid();
        int sampleRate = spectrogram.sampleRate();
        int bins = grid.framing().bins();
        double top = sampleRate / 2.0;
        FrequencyRange range = style.frequencies().within(top);
        prepare(new RowBins.Layout(style.scale(), range, top, to.height(), bins));
        double pixel = view.span() * sampleRate / to.width();
        int level = grid.levelFor(pixel);
        ColumnReader reader = new ColumnReader(spectrogram);
        for (int x = 0; x < to.width(); x++) {
            double centre = view.secondsAt(x + 0.5, to.width()) * sampleRate;
            if (reader.read(level, centre, pixel, column)) {
                colour(to, x, style);
            } else {
                for (int at = x; at < to.argb().length; at += to.width()) {
                    to.argb()[at] = missing;
                }
            }
        }
    }

    private void prepare(RowBins.Layout layout) {
        if (rows == null || !rows.layout().equals(layout)) {
            rows = new RowBins(layout);
            column = new int[layout.bins()];
        }
    }

    private void colour(Pixels to, int x, SpectrogramStyle style) {
        ColourMap colours = style.colours();
        float low = (float) (style.range().low() * 100);
        float scale = (float) (ColourMap.LEVELS / (style.range().high() * 100 - low));
        int[] argb = to.argb();
        int at = x;
        for (int row = 0; row < to.height(); row++) {
            int level = (int) ((rows.value(row, column) - low) * scale);
            argb[at] = colours.argb(Math.max(0, Math.min(level, ColourMap.LEVELS - 1)));
            at += to.width();
        }
    }

    /**
     * Maps rows of pixels to frequency bins: the maximum of the bins in a row, or an interpolation
     * of two bins if bins are larger than rows.
     */
    private static final class RowBins {

        /**
         * Parameters of the mapping.
         *
         * @param range the visible frequencies
         * @param top frequency of the highest bin, in Hz
         */
        record Layout(FrequencyScale scale, FrequencyRange range, double top, int rows, int bins) {}

        private final Layout layout;
        private final int[] first;
        private final int[] last;
        private final float[] weight;

        RowBins(Layout layout) {
            this.layout = layout;
            int rows = layout.rows();
            this.first = new int[rows];
            this.last = new int[rows];
            this.weight = new float[rows];
            for (int row = 0; row < rows; row++) {
                map(row);
            }
        }

        private void map(int row) {
            double from = binAt(layout.rows() - row - 1.0);
            double to = binAt(layout.rows() - row);
            int top = layout.bins() - 1;
            if (to - from >= 1) {
                first[row] = Math.min((int) Math.ceil(from), top);
                last[row] = Math.min((int) Math.ceil(to) - 1, top);
            } else {
                double centre = binAt(layout.rows() - row - 0.5);
                first[row] = Math.min((int) centre, top);
                weight[row] = (float) (centre - first[row]);
                last[row] = weight[row] > 0 ? Math.min(first[row] + 1, top) : first[row];
            }
        }

        /** Converts a height, in rows above the bottom, to bins; the last bin is at the top. */
        private double binAt(double rows) {
            double top = layout.bins() - 1;
            return layout.scale().hertz(rows / layout.rows(), layout.range()) / layout.top() * top;
        }

        Layout layout() {
            return layout;
        }

        /** Returns the level of a row, in the unit of the column. */
        int value(int row, int[] column) {
            int from = first[row];
            int to = last[row];
            if (weight[row] > 0) {
                return column[from] + (int) (weight[row] * (column[to] - column[from]));
            }
            int loudest = column[from];
            for (int bin = from + 1; bin <= to; bin++) {
                loudest = Math.max(loudest, column[bin]);
            }
            return loudest;
        }
    }
}
