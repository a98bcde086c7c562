package org.audiodigit.app.sound.raster;

import java.util.Optional;

/**
 * Reads spectra from the available tiles: at the requested level of detail, else at the next
 * coarser level, else at a finer one.
 */
final class ColumnReader {

    /** Maximum number of columns of a much finer level to read for one pixel. */
    private static final int MAX_COLUMNS = 8;

    private final TileStore tiles;
    private final ColumnGrid grid;
    private final int coarsest;

    ColumnReader(TiledSpectrogram spectrogram) {
        this.tiles = spectrogram.tiles();
        this.grid = spectrogram.grid();
        this.coarsest = grid.coarsest();
    }

    /**
     * @param requested level of detail
     * @param sample centre of the pixel
     * @param width of the pixel, in samples
     * @param column receives hundredths of a dB, {@code [bins]}
     * @return whether a tile was available
     */
    boolean read(int requested, double sample, double width, int[] column) {
        for (int level = requested; level <= coarsest; level++) {
            if (readLevel(level, sample, width, column)) {
                return true;
            }
        }
        for (int level = requested - 1; level >= 0; level--) {
            if (readLevel(level, sample, width, column)) {
                return true;
            }
        }
        return false;
    }

    private boolean readLevel(int level, double sample, double width, int[] column) {
        double centre = grid.columnAt(level, sample);
        double half = width / grid.framing().step() / (1 << level) / 2;
        return half * 2 >= 1
                ? loudest(level, Math.ceil(centre - half), Math.ceil(centre + half) - 1, column)
                : blend(level, centre, column);
    }

    private boolean loudest(int level, double from, double to, int[] column) {
        int first = grid.clamp(from, level);
        int last = grid.clamp(to, level);
        int stride = (last - first) / MAX_COLUMNS + 1;
        boolean any = false;
        for (int at = first; at <= last; at += stride) {
            Optional<SpectrogramTile> tile = tile(level, at);
            if (tile.isPresent()) {
                merge(tile.get().levels(), tile.get().offset(at), column, !any);
                any = true;
            }
        }
        return any;
    }

    /** Takes the maximum of each bin. */
    private static void merge(short[] levels, int offset, int[] column, boolean first) {
        for (int bin = 0; bin < column.length; bin++) {
            int level = levels[offset + bin];
            column[bin] = first ? level : Math.max(column[bin], level);
        }
    }

    private boolean blend(int level, double centre, int[] column) {
        int before = grid.clamp(Math.floor(centre), level);
        int after = grid.clamp(Math.floor(centre) + 1, level);
        Optional<SpectrogramTile> first = tile(level, before);
        Optional<SpectrogramTile> second = tile(level, after);
        if (first.isEmpty() && second.isEmpty()) {
            return false;
        }
        SpectrogramTile left = first.or(() -> second).get();
        SpectrogramTile right = second.orElse(left);
        int leftOffset = left.offset(first.isPresent() ? before : after);
        int rightOffset = right.offset(second.isPresent() ? after : before);
        float weight = (float) (centre - Math.floor(centre));
        for (int bin = 0; bin < column.length; bin++) {
            int value = left.levels()[leftOffset + bin];
            column[bin] = value + (int) (weight * (right.levels()[rightOffset + bin] - value));
        }
        return true;
    }

    private Optional<SpectrogramTile> tile(int level, int column) {
        return tiles.find(new SpectrogramTile.Key(level, column / ColumnGrid.TILE));
    }
}
