package org.audiodigit.app.sound.raster;

import java.util.Optional;
import java.util.OptionalDouble;

/** Reads single values off a spectrogram. */
public final class SpectrogramProbe {

    private SpectrogramProbe() {}

    /**
     * The level of the nearest frame and bin, in dB; empty where its tile is not at hand.
     *
     * @param level of detail that is looked at
     * @param sample time, in samples
     * @param bin frequency, in bins
     */
    public static OptionalDouble decibels(
            TileStore tiles, ColumnGrid grid, int level, double sample, double bin) {
        for (int at = level; at <= grid.coarsest(); at++) {
            int column = grid.nearestColumn(at, sample);
            Optional<SpectrogramTile> tile = tiles.find(new TileKey(at, column / ColumnGrid.TILE));
            if (tile.isPresent()) {
                long nearest = Math.round(bin);
                int held = (int) Math.max(0, Math.min(nearest, tile.get().bins() - 1));
                return OptionalDouble.of(tile.get().decibels(column, held));
            }
        }
        return OptionalDouble.empty();
    }
}
