package org.audiodigit.app.task;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The executor of the real window. Each task has a thread of its own; idle ones are used again. */
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
        Cancellation cancellation = new Cancellation();
        RunningTask running = new RunningTask(task.title(), cancellation);
        if (pool.isShutdown()) {
            // what was heard on the way out begins nothing more
            running.cancel();
            return running;
        }
        all.add(running);
        if (task.shown()) {
            shown.add(running);
        }
        pool.execute(() -> run(task, running, cancellation));
        return running;
    }

    private <T> void run(BackgroundTask<T> task, RunningTask running, Cancellation cancellation) {
        cancellation.begin();
        Runnable then;
        try {
            T result = task.work().run(new ThrottledProgress(running, cancellation));
            then = () -> task.success().accept(result);
        } catch (InterruptedException e) {
            then = task.cancelled();
        } catch (Exception e) {
            then = cancellation.cancelled() ? task.cancelled() : () -> task.failure().accept(e);
        } catch (Error e) {
            LOG.error("{} failed", task.title(), e);
            then = () -> task.failure().accept(new IllegalStateException(e));
        } finally {
            cancellation.end();
            all.remove(running);
        }
        Runnable end = then;
        Platform.runLater(
                () -> {
                    shown.remove(running);
                    end.run();
                });
    }

    @Override
    public void runOnFxThread(Runnable change) {
        Platform.runLater(change);
    }

    @Override
    public ObservableList<RunningTask> shown() {
        return shown;
    }

    /**
     * Cancels everything and waits for its end; what is started afterwards is not done.
     *
     * @return whether all of it ended in time
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
}
