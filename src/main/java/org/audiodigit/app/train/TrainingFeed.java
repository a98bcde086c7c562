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
import org.audiodigit.training.CurvePoint;
import org.audiodigit.training.EpochResult;

/**
 * Passes the results of a training from its thread to the JavaFX thread, in at most one update a
 * second and only after the previous update was handled.
 */
final class TrainingFeed {

    /** Each update lays out text and repaints the charts, which slows down the training. */
    static final long MIN_INTERVAL_NANOS = 1_000_000_000;

    private final TaskExecutor tasks;
    private final Consumer<Update> handler;
    private final LongSupplier nanoClock;
    private final Map<String, String> unreadable = new LinkedHashMap<>();
    private List<CurvePoint> points = new ArrayList<>();
    private List<Epoch> epochs = new ArrayList<>();
    private List<String> newlyUnreadable = new ArrayList<>();
    private BatchResult batch;
    private boolean resumed;
    private boolean anyEpoch;
    private boolean posted;
    private long lastUpdate;

    /** The result of an epoch, and whether it is the best so far. */
    record Epoch(EpochResult result, boolean best) {}

    /**
     * The results since the previous update.
     *
     * @param resumed whether the curves begin again with the points of earlier epochs
     * @param points of the curves, in the order of the training
     * @param batch the last batch; null without a batch
     * @param unreadable clips that cannot be read, with the reason
     */
    record Update(
            boolean resumed,
            List<CurvePoint> points,
            BatchResult batch,
            List<Epoch> epochs,
            List<String> unreadable) {}

    /**
     * @param handler called on the JavaFX thread
     * @param nanoClock the current time in nanoseconds, e.g. {@link System#nanoTime}
     */
    TrainingFeed(TaskExecutor tasks, Consumer<Update> handler, LongSupplier nanoClock) {
        this.tasks = tasks;
        this.handler = handler;
        this.nanoClock = nanoClock;
        this.lastUpdate = nanoClock.getAsLong() - MIN_INTERVAL_NANOS;
    }

    /** Adds the curves of earlier epochs of a resumed training. */
    void onResume(List<CurvePoint> earlier) {
        synchronized (this) {
            points.addAll(earlier);
            resumed = true;
        }
        post(true);
    }

    /**
     * @return whether an update was posted; the caller should update other displays at the same
     *     time, so that the window is repainted once
     */
    boolean onBatch(BatchResult newBatch) {
        synchronized (this) {
            points.add(CurvePoint.of(newBatch));
            batch = newBatch;
        }
        return post(false);
    }

    /** Posts the first epoch at once. Later ones are posted with a batch or by {@link #flush}. */
    void onEpoch(EpochResult epoch, boolean best) {
        boolean first;
        synchronized (this) {
            points.add(CurvePoint.of(epoch));
            epochs.add(new Epoch(epoch, best));
            first = !anyEpoch;
            anyEpoch = true;
        }
        post(first);
    }

    /** Posts all pending results. */
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
            boolean early = nanoClock.getAsLong() - lastUpdate < MIN_INTERVAL_NANOS;
            if (posted || (early && !atOnce)) {
                return false;
            }
            posted = true;
        }
        tasks.runOnFxThread(this::handle);
        return true;
    }

    private void handle() {
        Update update;
        synchronized (this) {
            update = new Update(resumed, points, batch, epochs, newlyUnreadable);
            resumed = false;
            points = new ArrayList<>();
            epochs = new ArrayList<>();
            newlyUnreadable = new ArrayList<>();
            batch = null;
            posted = false;
            lastUpdate = nanoClock.getAsLong();
        }
        handler.accept(update);
    }
}
