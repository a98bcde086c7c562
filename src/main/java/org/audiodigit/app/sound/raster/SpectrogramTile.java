package org.audiodigit.app.sound.raster;

/**
 * A stretch of a spectrogram at one level of detail.
 *
 * @param key its place
 * @param levels in hundredths of a dB, full scale is 0, {@code [columns][bins]}
 * @param bins of a column
 */
public record SpectrogramTile(TileKey key, short[] levels, int bins) {

    /** What stands for silence, in hundredths of a dB. */
    static final short SILENCE = -32_000;

    /** Where a column of the whole level begins in {@link #levels}. */
    int offset(int column) {
        return (column - key.index() * ColumnGrid.TILE) * bins;
    }

    /** In dB. */
    double decibels(int column, int bin) {
        return levels[offset(column) + bin] / 100.0;
    }

    int bytes() {
        return levels.length * Short.BYTES;
    }
}
