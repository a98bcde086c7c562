package org.audiodigit.app.sound;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.audiodigit.app.sound.axis.Viewport;
import org.audiodigit.app.sound.raster.ColumnGrid;
import org.audiodigit.app.sound.raster.SpectrogramTile;
import org.audiodigit.app.sound.raster.TileMaker;
import org.audiodigit.app.sound.raster.TileStore;
import org.audiodigit.app.sound.raster.TiledSpectrogram;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.LatestTask;
import org.audiodigit.app.task.TaskExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Computes requested tiles of a spectrogram in the background and caches them. */
final class TileLoader {

    private static final Logger LOG = LoggerFactory.getLogger(TileLoader.class);

    /** Twice the size of the tiles of a view of 4K pixels at 48 kHz. */
    private static final long MAX_BYTES = 32L << 20;

    /** Number of tiles of a view of 4K pixels at any rate, with a reserve. */
    private static final int MIN_TILES = 72;

    private final TaskExecutor tasks;
    private final TileMaker maker;
    private final LatestTask latest;
    private final Runnable onTile;
    private final Consumer<Exception> onFailure;
    private final TiledSpectrogram spectrogram;
    private final Set<SpectrogramTile.Key> requested = new HashSet<>();

    /**
     * @param latest shared with earlier loaders, whose work is cancelled
     * @param onTile called after each tile
     */
    TileLoader(
            TaskExecutor tasks,
            LatestTask latest,
            TileMaker maker,
            Runnable onTile,
            Consumer<Exception> onFailure) {
        this.tasks = tasks;
        this.latest = latest;
        this.maker = maker;
        this.onTile = onTile;
        this.onFailure = onFailure;
        TileStore store = new TileStore(MAX_BYTES, MIN_TILES);
        this.spectrogram = new TiledSpectrogram(store, maker.grid(), maker.sampleRate());
    }

    TiledSpectrogram spectrogram() {
        return spectrogram;
    }

    /** Starts computing the missing tiles of a view in place of those requested before. */
    void request(Viewport view, double pixels) {
        List<SpectrogramTile.Key> missing = missing(view, pixels);
        if (missing.isEmpty() || requested.containsAll(missing)) {
            return;
        }
        requested.clear();
        requested.addAll(missing);
        latest.start(
                BackgroundTask.quiet("Drawing the spectrogram", progress -> makeAll(missing))
                        .onFailure(onFailure));
    }

    /** The coarse tile of the whole recording comes first, since it is visible everywhere. */
    private List<SpectrogramTile.Key> missing(Viewport view, double pixels) {
        ColumnGrid grid = spectrogram.grid();
        TileStore store = spectrogram.tiles();
        double rate = spectrogram.sampleRate();
        int level = grid.levelFor(view.span() * rate / pixels);
        List<SpectrogramTile.Key> missing = new ArrayList<>(store.missing(grid.coarsest(), 0, 0));
        int from = grid.nearestColumn(level, view.from() * rate - 1) / ColumnGrid.TILE;
        int to = grid.nearestColumn(level, view.to() * rate + 1) / ColumnGrid.TILE;
        if (level < grid.coarsest()) {
            missing.addAll(store.missing(level, from, to));
        }
        return missing;
    }

    private Void makeAll(List<SpectrogramTile.Key> keys) throws InterruptedException, IOException {
        for (SpectrogramTile.Key key : keys) {
            SpectrogramTile tile = maker.make(key);
            tasks.runOnFxThread(() -> add(tile));
        }
        return null;
    }

    private void add(SpectrogramTile tile) {
        spectrogram.tiles().put(tile);
        requested.remove(tile.key());
        onTile.run();
        if (requested.isEmpty()) {
            LOG.debug("The spectrogram is computed");
        }
    }
}
