package org.audiodigit.app.sound.raster;

import org.audiodigit.app.sound.axis.Viewport;

/** Paints what is in view of a spectrogram from the tiles at hand. Of one thread. */
public final class SpectrogramRaster {

    private RowBins rows;
    private int[] column = {};

    /**
     * @param sampleRate in Hz
     * @param unknown colour where no tile is at hand yet
     */
    public void paint(
            Pixels to,
            TileStore tiles,
            ColumnGrid grid,
            int sampleRate,
            Viewport view,
            SpectrogramStyle shading,
            int unknown) {
        int bins = grid.framing().bins();
        layOut(new RowBins.Layout(shading.scale(), sampleRate / 2.0, to.height(), bins));
        double pixel = view.span() * sampleRate / to.width();
        int level = grid.levelFor(pixel);
        ColumnReader reader = new ColumnReader(tiles, grid);
        for (int x = 0; x < to.width(); x++) {
            double middle = view.secondsAt(x + 0.5, to.width()) * sampleRate;
            if (reader.read(level, middle, pixel, column)) {
                shade(to, x, shading);
            } else {
                for (int at = x; at < to.argb().length; at += to.width()) {
                    to.argb()[at] = unknown;
                }
            }
        }
    }

    private void layOut(RowBins.Layout layout) {
        if (rows == null || !rows.layout().equals(layout)) {
            rows = new RowBins(layout);
            column = new int[layout.bins()];
        }
    }

    private void shade(Pixels to, int x, SpectrogramStyle shading) {
        ColourMap colours = shading.colours();
        float low = (float) (shading.range().low() * 100);
        float scale = (float) (ColourMap.LEVELS / (shading.range().high() * 100 - low));
        int[] argb = to.argb();
        int at = x;
        for (int row = 0; row < to.height(); row++) {
            int level = (int) ((rows.value(row, column) - low) * scale);
            argb[at] = colours.argb(Math.max(0, Math.min(level, ColourMap.LEVELS - 1)));
            at += to.width();
        }
    }
}
