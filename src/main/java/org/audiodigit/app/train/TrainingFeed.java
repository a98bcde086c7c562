package org.audiodigit.app.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.dataset.Clip;
import org.audiodigit.training.BatchResult;
import org.audiodigit.training.EpochResult;

/**
 * Brings what a training does from its thread to the window's. However fast batches and epochs
 * come, the window hears of them once a second, and never before it has dealt with what it heard
 * last.
 */
final class TrainingFeed {

    /** Each time words are laid out and curves painted anew, which takes from a training. */
    static final long NANOS_APART = 1_000_000_000;

    private final TaskExecutor tasks;
    private final Consumer<TrainingUpdate> reader;
    private final LongSupplier nanoClock;
    private final Map<String, String> unreadable = new LinkedHashMap<>();
    private List<CurvePoint> points = new ArrayList<>();
    private List<TrainingUpdate.Epoch> epochs = new ArrayList<>();
    private List<String> newlyUnreadable = new ArrayList<>();
    private BatchResult batch;
    private boolean anyEpoch;
    private boolean posted;
    private long lastNews;

    /**
     * @param reader hears the news on the window's thread
     * @param nanoClock the current time in nanoseconds, as {@link System#nanoTime} tells it
     */
    TrainingFeed(TaskExecutor tasks, Consumer<TrainingUpdate> reader, LongSupplier nanoClock) {
        this.tasks = tasks;
        this.reader = reader;
        this.nanoClock = nanoClock;
        this.lastNews = nanoClock.getAsLong() - NANOS_APART;
    }

    /** Curves of an earlier part of the training. */
    void onPoints(List<CurvePoint> earlier) {
        synchronized (this) {
            points.addAll(earlier);
        }
        post(true);
    }

    /**
     * @return whether the window hears of it now; what else it is to be told is best told now, too,
     *     so that it draws once
     */
    boolean onBatch(BatchResult newBatch) {
        synchronized (this) {
            points.add(CurvePoint.of(newBatch));
            batch = newBatch;
        }
        return post(false);
    }

    /**
     * The window hears of the first one at once, which a person waits for, and of the others with
     * one of the next batches, or by {@link #flush}.
     */
    void onEpoch(EpochResult epoch, boolean best) {
        boolean first;
        synchronized (this) {
            points.add(CurvePoint.of(epoch));
            epochs.add(new TrainingUpdate.Epoch(epoch, best));
            first = !anyEpoch;
            anyEpoch = true;
        }
        post(first);
    }

    /** Tells the window all that it has not heard yet. */
    void flush() {
        post(true);
    }

    void onUnreadable(Clip clip, String reason) {
        synchronized (this) {
            if (unreadable.putIfAbsent(clip.id(), reason) != null) {
                return;
            }
            newlyUnreadable.add(clip.id() + ": " + reason);
        }
        post(true);
    }

    private boolean post(boolean atOnce) {
        synchronized (this) {
            boolean early = nanoClock.getAsLong() - lastNews < NANOS_APART;
            if (posted || (early && !atOnce)) {
                return false;
            }
            posted = true;
        }
        tasks.runOnFxThread(this::read);
        return true;
    }

    private void read() {
        TrainingUpdate news;
        synchronized (this) {
            news = new TrainingUpdate(points, batch, epochs, newlyUnreadable);
            points = new ArrayList<>();
            epochs = new ArrayList<>();
            newlyUnreadable = new ArrayList<>();
            batch = null;
            posted = false;
            lastNews = nanoClock.getAsLong();
        }
        reader.accept(news);
    }
}
