package org.audiodigit.app.sound.raster;

import org.audiodigit.app.sound.axis.Viewport;

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
        prepare(new RowBins.Layout(style.scale(), sampleRate / 2.0, to.height(), bins));
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
}
