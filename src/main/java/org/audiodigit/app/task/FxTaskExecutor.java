package org.audiodigit.app.task;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs tasks on a cached pool of daemon threads and their handlers on the JavaFX application
 * thread.
 */
public final class FxTaskExecutor implements TaskExecutor {

    private static final Logger LOG = LoggerFactory.getLogger(FxTaskExecutor.class);

    private final ObservableList<RunningTask> shown = FXCollections.observableArrayList();
    private final Set<RunningTask> all = ConcurrentHashMap.newKeySet();
    private final AtomicInteger threads = new AtomicInteger();
    private final ExecutorService pool = Executors.newCachedThreadPool(this::thread);

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "task-" + threads.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public <T> RunningTask start(BackgroundTask<T> task) {
        RunningTask running = new RunningTask(task.title());
        if (pool.isShutdown()) {
            // events that arrive while the program closes start no further work
            running.cancel();
            return running;
        }
        all.add(running);
        if (task.shown()) {
            shown.add(running);
        }
        pool.execute(() -> run(task, running));
        return running;
    }

    private <T> void run(BackgroundTask<T> task, RunningTask running) {
        running.begin();
        Runnable outcome;
        try {
            T result = task.work().run(new ThrottledProgress(running));
            outcome = () -> task.success().accept(result);
        } catch (InterruptedException e) {
            outcome = task.cancelled();
        } catch (Exception e) {
            outcome = running.cancelled() ? task.cancelled() : () -> task.failure().accept(e);
        } catch (Error e) {
            LOG.error("{} failed", task.title(), e);
            outcome = () -> task.failure().accept(new IllegalStateException(e));
        } finally {
            running.end();
            all.remove(running);
        }
        Runnable handler = outcome;
        Platform.runLater(
                () -> {
                    shown.remove(running);
                    handler.run();
                });
    }

    @Override
    public void runOnFxThread(Runnable action) {
        Platform.runLater(action);
    }

    @Override
    public ObservableList<RunningTask> shown() {
        return shown;
    }

    /**
     * Cancels all tasks and waits for their end. Tasks that are started later do not run.
     *
     * @return whether all tasks ended in time
     */
    public boolean close(long milliseconds) {
        all.forEach(RunningTask::cancelQuietly);
        pool.shutdown();
        try {
            return pool.awaitTermination(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Passes on only the latest progress, at most once for each pulse of the JavaFX thread. */
    private static final class ThrottledProgress implements TaskProgress {

        private record Step(double fraction, String message) {}

        private final RunningTask task;
        private final AtomicReference<Step> pending = new AtomicReference<>();

        ThrottledProgress(RunningTask task) {
            this.task = task;
        }

        @Override
        public void update(double fraction, String message) {
            if (pending.getAndSet(new Step(fraction, message)) == null) {
                Platform.runLater(this::show);
            }
        }

        private void show() {
            Step latest = pending.getAndSet(null);
            task.show(latest.fraction(), latest.message());
        }

        @Override
        public boolean cancelled() {
            return task.cancelled();
        }

        @Override
        public void onCancel(Runnable handler) {
            task.setCancelHandler(handler);
        }
    }
}
