package org.audiodigit.app.sound.raster;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tiles at hand, within a bound of memory: those not looked at for longest go first. Of one
 * thread.
 */
public final class TileStore {

    private final Map<TileKey, SpectrogramTile> tiles = new LinkedHashMap<>(64, 0.75f, true);
    private final long mostBytes;
    private final int fewestTiles;
    private long bytes;

    /**
     * @param mostBytes that are kept
     * @param fewestTiles that are kept in any case: as many as one view shows, since it would else
     *     be computed again and again
     */
    public TileStore(long mostBytes, int fewestTiles) {
        this.mostBytes = mostBytes;
        this.fewestTiles = fewestTiles;
    }

    public void put(SpectrogramTile tile) {
        SpectrogramTile before = tiles.put(tile.key(), tile);
        bytes += tile.bytes() - (before == null ? 0 : before.bytes());
        Iterator<SpectrogramTile> oldest = tiles.values().iterator();
        while (bytes > mostBytes && tiles.size() > fewestTiles) {
            bytes -= oldest.next().bytes();
            oldest.remove();
        }
    }

    public Optional<SpectrogramTile> find(TileKey key) {
        return Optional.ofNullable(tiles.get(key));
    }

    /** Of the tiles from one index to another, both included, those that are not here. */
    public List<TileKey> missing(int level, int from, int to) {
        List<TileKey> missing = new ArrayList<>();
        for (int index = from; index <= to; index++) {
            TileKey key = new TileKey(level, index);
            // Looking at it keeps it.
            if (tiles.get(key) == null) {
                missing.add(key);
            }
        }
        return missing;
    }

    public void clear() {
        tiles.clear();
        bytes = 0;
    }

    long bytes() {
        return bytes;
    }
}
