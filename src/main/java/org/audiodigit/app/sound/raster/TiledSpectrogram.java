package org.audiodigit.app.sound.raster;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The spectrogram of a recording as far as its tiles are available.
 *
 * @param sampleRate in Hz
 */
public record TiledSpectrogram(TileStore tiles, ColumnGrid grid, int sampleRate) {

    /**
     * Returns the level of the nearest frame and bin, in dBFS; empty if its tile is not available.
     *
     * @param samplesPerPixel selects the level of detail
     */
    public OptionalDouble decibels(double samplesPerPixel, double seconds, double hertz) {
        double bin = hertz / sampleRate * grid.framing().fftSize();
        for (int level = grid.levelFor(samplesPerPixel); level <= grid.coarsest(); level++) {
            int column = grid.nearestColumn(level, seconds * sampleRate);
            Optional<SpectrogramTile> tile =
                    tiles.find(new SpectrogramTile.Key(level, column / ColumnGrid.TILE));
            if (tile.isPresent()) {
                long nearest = Math.round(bin);
                int row = (int) Math.max(0, Math.min(nearest, tile.get().bins() - 1));
                return OptionalDouble.of(tile.get().decibels(column, row));
            }
        }
        return OptionalDouble.empty();
    }
}
