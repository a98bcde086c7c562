package org.audiodigit.app.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.dataset.Clip;
import org.audiodigit.training.BatchResult;
import org.audiodigit.training.EpochResult;
import org.audiodigit.training.TrainingListener;

/**
 * Brings what a training does from its thread to the window's. However fast the batches come, the
 * window hears of them once a second, and never before it has dealt with what it heard last.
 */
final class TrainingFeed implements TrainingListener {

    /** Each time words are laid out and curves painted anew, which takes from a training. */
    static final long NANOS_APART = 1_000_000_000;

    private final TaskExecutor tasks;
    private final Consumer<TrainingNews> reader;
    private final Map<String, String> unreadable = new LinkedHashMap<>();
    private List<CurvePoint> points = new ArrayList<>();
    private List<TrainingNews.Epoch> epochs = new ArrayList<>();
    private List<String> newlyUnreadable = new ArrayList<>();
    private BatchResult batch;
    private boolean posted;
    private long lastNews = System.nanoTime() - NANOS_APART;

    /**
     * @param reader hears the news on the window's thread
     */
    TrainingFeed(TaskExecutor tasks, Consumer<TrainingNews> reader) {
        this.tasks = tasks;
        this.reader = reader;
    }

    /** Curves of an earlier part of the training. */
    void onPoints(List<CurvePoint> earlier) {
        synchronized (this) {
            points.addAll(earlier);
        }
        post(true);
    }

    @Override
    public void onBatch(BatchResult newBatch) {
        synchronized (this) {
            points.add(CurvePoint.of(newBatch));
            batch = newBatch;
        }
        post(false);
    }

    @Override
    public void onEpoch(EpochResult epoch, boolean best) {
        synchronized (this) {
            points.add(CurvePoint.of(epoch));
            epochs.add(new TrainingNews.Epoch(epoch, best));
        }
        post(true);
    }

    @Override
    public void onUnreadable(Clip clip, String reason) {
        synchronized (this) {
            if (unreadable.putIfAbsent(clip.id(), reason) != null) {
                return;
            }
            newlyUnreadable.add(clip.id() + ": " + reason);
        }
        post(true);
    }

    private void post(boolean atOnce) {
        synchronized (this) {
            boolean early = System.nanoTime() - lastNews < NANOS_APART;
            if (posted || (early && !atOnce)) {
                return;
            }
            posted = true;
        }
        tasks.onWindow(this::read);
    }

    private void read() {
        TrainingNews news;
        synchronized (this) {
            news = new TrainingNews(points, batch, epochs, newlyUnreadable);
            points = new ArrayList<>();
            epochs = new ArrayList<>();
            newlyUnreadable = new ArrayList<>();
            batch = null;
            posted = false;
            lastNews = System.nanoTime();
        }
        reader.accept(news);
    }
}
