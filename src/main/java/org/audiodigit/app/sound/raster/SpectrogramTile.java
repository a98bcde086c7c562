package org.audiodigit.app.sound.raster;

/**
 * A part of a spectrogram at one level of detail.
 *
 * @param levels in hundredths of a dBFS, {@code [columns][bins]}
 * @param bins number of frequency bins
 */
public record SpectrogramTile(Key key, short[] levels, int bins) {

    /**
     * Position of a tile.
     *
     * @param level of detail, 0 is the finest
     * @param index from the start of the recording
     */
    public record Key(int level, int index) {}

    /** Level of silence, in hundredths of a dB. */
    static final short SILENCE = -32_000;

    /** Index in {@link #levels} of a column, which is numbered from the start of the recording. */
    int offset(int column) {
        return (column - key.index() * ColumnGrid.TILE) * bins;
    }

    /** In dBFS. */
    public double decibels(int column, int bin) {
        return levels[offset(column) + bin] / 100.0;
    }

    int bytes() {
        return levels.length * Short.BYTES;
    }
}
