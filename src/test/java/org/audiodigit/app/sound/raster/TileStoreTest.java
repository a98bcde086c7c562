package org.audiodigit.app.sound.raster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TileStoreTest {

    private static SpectrogramTile tile(int index) {
        return new SpectrogramTile(new SpectrogramTile.Key(0, index), new short[500], 5);
    }

    @Test
    void theLeastRecentlyUsedTileIsEvicted() {
        TileStore store = new TileStore(3000, 1);
        for (int i = 0; i < 3; i++) {
            store.put(tile(i));
        }
        store.find(new SpectrogramTile.Key(0, 0));
        store.put(tile(3));
        assertThat(store.bytes()).isEqualTo(3000);
        assertThat(store.missing(0, 0, 3)).containsExactly(new SpectrogramTile.Key(0, 1));
        store.put(tile(3));
        assertThat(store.bytes()).isEqualTo(3000);
    }

    @Test
    void theMinimumNumberOfTilesIsKept() {
        TileStore store = new TileStore(3000, 5);
        for (int i = 0; i < 9; i++) {
            store.put(tile(i));
        }
        assertThat(store.missing(0, 4, 8)).isEmpty();
        assertThat(store.missing(0, 0, 3)).hasSize(4);
    }
}
