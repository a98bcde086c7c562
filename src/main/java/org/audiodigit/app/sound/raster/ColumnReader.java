package org.audiodigit.app.sound.raster;

import java.util.Optional;

/**
 * Reads the spectrum at a place from the tiles at hand: of the wanted level of detail, or else of
 * the next coarser one that is here, or else of a finer one.
 */
final class ColumnReader {

    /** How many columns of a much finer level are looked at for one pixel. */
    private static final int MOST_COLUMNS = 8;

    private final TileStore tiles;
    private final ColumnGrid grid;
    private final int coarsest;

    ColumnReader(TileStore tiles, ColumnGrid grid) {
        this.tiles = tiles;
        this.grid = grid;
        this.coarsest = grid.coarsest();
    }

    /**
     * @param sample the middle of a pixel
     * @param width of the pixel, in samples
     * @param column receives hundredths of a dB, {@code [bins]}
     * @return whether there was anything to read
     */
    boolean read(int wanted, double sample, double width, int[] column) {
        for (int level = wanted; level <= coarsest; level++) {
            if (readLevel(level, sample, width, column)) {
                return true;
            }
        }
        for (int level = wanted - 1; level >= 0; level--) {
            if (readLevel(level, sample, width, column)) {
                return true;
            }
        }
        return false;
    }

    private boolean readLevel(int level, double sample, double width, int[] column) {
        double middle = grid.columnAt(level, sample);
        double half = width / grid.framing().step() / (1 << level) / 2;
        return half * 2 >= 1
                ? loudest(level, Math.ceil(middle - half), Math.ceil(middle + half) - 1, column)
                : blend(level, middle, column);
    }

    private boolean loudest(int level, double from, double to, int[] column) {
        int first = grid.held(from, level);
        int last = grid.held(to, level);
        int stride = (last - first) / MOST_COLUMNS + 1;
        boolean any = false;
        for (int at = first; at <= last; at += stride) {
            Optional<SpectrogramTile> tile = tile(level, at);
            if (tile.isPresent()) {
                gather(tile.get().levels(), tile.get().offset(at), column, !any);
                any = true;
            }
        }
        return any;
    }

    /** Keeps the louder of each bin. */
    private static void gather(short[] levels, int offset, int[] column, boolean first) {
        for (int bin = 0; bin < column.length; bin++) {
            int level = levels[offset + bin];
            column[bin] = first ? level : Math.max(column[bin], level);
        }
    }

    private boolean blend(int level, double middle, int[] column) {
        int before = grid.held(Math.floor(middle), level);
        int behind = grid.held(Math.floor(middle) + 1, level);
        Optional<SpectrogramTile> one = tile(level, before);
        Optional<SpectrogramTile> other = tile(level, behind);
        if (one.isEmpty() && other.isEmpty()) {
            return false;
        }
        SpectrogramTile left = one.or(() -> other).get();
        SpectrogramTile right = other.orElse(left);
        int leftOffset = left.offset(one.isPresent() ? before : behind);
        int rightOffset = right.offset(other.isPresent() ? behind : before);
        float part = (float) (middle - Math.floor(middle));
        for (int bin = 0; bin < column.length; bin++) {
            int value = left.levels()[leftOffset + bin];
            column[bin] = value + (int) (part * (right.levels()[rightOffset + bin] - value));
        }
        return true;
    }

    private Optional<SpectrogramTile> tile(int level, int column) {
        return tiles.find(new TileKey(level, column / ColumnGrid.TILE));
    }
}
