package org.audiodigit.app.sound;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.audiodigit.app.sound.raster.SpectrogramTile;
import org.audiodigit.app.sound.raster.TileKey;
import org.audiodigit.app.sound.raster.TileMaker;
import org.audiodigit.app.sound.raster.TileStore;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.LatestTask;
import org.audiodigit.app.task.TaskExecutor;

/**
 * Has tiles of one spectrogram computed as they come into view, one after the other, and keeps them
 * within a bound of memory.
 */
final class TileLoader {

    /** Twice what a view of 4K pixels takes at 48 kHz. */
    private static final long MOST_BYTES = 32L << 20;

    /** What a view of 4K pixels shows at any rate, with some room. */
    private static final int FEWEST_TILES = 72;

    private final TaskExecutor tasks;
    private final TileMaker maker;
    private final LatestTask latest;
    private final Runnable arrived;
    private final Consumer<Exception> failed;
    private final TileStore store = new TileStore(MOST_BYTES, FEWEST_TILES);
    private final Set<TileKey> underWay = new HashSet<>();

    /**
     * @param latest shared with the loaders before, whose work is dropped
     */
    TileLoader(
            TaskExecutor tasks,
            LatestTask latest,
            TileMaker maker,
            Runnable arrived,
            Consumer<Exception> failed) {
        this.tasks = tasks;
        this.latest = latest;
        this.maker = maker;
        this.arrived = arrived;
        this.failed = failed;
    }

    TileStore store() {
        return store;
    }

    TileMaker maker() {
        return maker;
    }

    /**
     * Begins to compute those that are missing; the view of the moment comes before earlier ones.
     */
    void need(List<TileKey> wanted) {
        if (wanted.isEmpty() || underWay.containsAll(wanted)) {
            return;
        }
        underWay.clear();
        underWay.addAll(wanted);
        latest.start(
                BackgroundTask.quiet("Drawing the spectrogram", progress -> makeAll(wanted))
                        .onFailure(failed));
    }

    private Void makeAll(List<TileKey> wanted) throws InterruptedException {
        for (TileKey key : wanted) {
            SpectrogramTile tile = maker.make(key);
            tasks.runOnFxThread(() -> keep(tile));
        }
        return null;
    }

    private void keep(SpectrogramTile tile) {
        store.put(tile);
        underWay.remove(tile.key());
        arrived.run();
    }
}
