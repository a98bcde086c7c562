package org.audiodigit.app.sound.raster;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An LRU cache of tiles with a limit of memory. Not thread-safe. Unlike {@link
 * org.audiodigit.common.BoundedCache} it evicts values.
 */
public final class TileStore {

    private final Map<SpectrogramTile.Key, SpectrogramTile> tiles =
            new LinkedHashMap<>(64, 0.75f, true);
    private final long maxBytes;
    private final int minTiles;
    private long bytes;

    /**
     * @param minTiles number of tiles that are not evicted even above the limit; at least as many
     *     as a view shows, which would otherwise be computed again and again
     */
    public TileStore(long maxBytes, int minTiles) {
        this.maxBytes = maxBytes;
        this.minTiles = minTiles;
    }

    public void put(SpectrogramTile tile) {
        SpectrogramTile replaced = tiles.put(tile.key(), tile);
        bytes += tile.bytes() - (replaced == null ? 0 : replaced.bytes());
        Iterator<SpectrogramTile> oldest = tiles.values().iterator();
        while (bytes > maxBytes && tiles.size() > minTiles) {
            bytes -= oldest.next().bytes();
            oldest.remove();
        }
    }

    public Optional<SpectrogramTile> find(SpectrogramTile.Key key) {
        return Optional.ofNullable(tiles.get(key));
    }

    /** Returns the missing tiles from one index to another, both inclusive. */
    public List<SpectrogramTile.Key> missing(int level, int from, int to) {
        List<SpectrogramTile.Key> missing = new ArrayList<>();
        for (int index = from; index <= to; index++) {
            SpectrogramTile.Key key = new SpectrogramTile.Key(level, index);
            // get() marks the tile as recently used
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
