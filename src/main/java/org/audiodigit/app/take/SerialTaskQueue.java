package org.audiodigit.app.take;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.app.task.TaskProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs file operations in the background one after the other, in the order of their submission, so
 * that a recording is not deleted before it was written. An operation that was submitted is not
 * cancelled, not even when the program exits: one task runs all that wait, without the JavaFX
 * thread.
 */
final class SerialTaskQueue {

    private static final Logger LOG = LoggerFactory.getLogger(SerialTaskQueue.class);

    private final TaskExecutor tasks;

    /** Shared with the worker, which locks it. */
    private final Queue<BackgroundTask<?>> waiting = new ArrayDeque<>();

    private boolean busy;

    SerialTaskQueue(TaskExecutor tasks) {
        this.tasks = tasks;
    }

    /**
     * Submits an operation. Call it on the JavaFX thread. The status bar shows it unless it waits
     * for others.
     */
    void submit(BackgroundTask<?> operation) {
        synchronized (waiting) {
            waiting.add(operation);
            if (busy) {
                return;
            }
            busy = true;
        }
        BackgroundTask.Work<Boolean> work =
                progress -> {
                    progress.onCancel(() -> {});
                    runAll(progress);
                    return true;
                };
        String title = operation.title();
        BackgroundTask<Boolean> task =
                operation.shown()
                        ? BackgroundTask.shown(title, work)
                        : BackgroundTask.quiet(title, work);
        tasks.start(
                task.onFailure(
                        failure -> {
                            throw new IllegalStateException("a handler failed", failure);
                        }));
    }

    private void runAll(TaskProgress progress) {
        Optional<BackgroundTask<?>> next = next();
        while (next.isPresent()) {
            tasks.runOnFxThread(outcome(next.get(), progress));
            next = next();
        }
    }

    private Optional<BackgroundTask<?>> next() {
        synchronized (waiting) {
            busy = !waiting.isEmpty();
            return Optional.ofNullable(waiting.poll());
        }
    }

    /** Runs an operation and returns the call of its handler. */
    private static <T> Runnable outcome(BackgroundTask<T> operation, TaskProgress progress) {
        try {
            T result = operation.work().run(progress);
            return () -> operation.success().accept(result);
        } catch (InterruptedException e) {
            return operation.cancelled();
        } catch (Exception e) {
            return () -> operation.failure().accept(e);
        } catch (Error e) {
            LOG.error("{} failed", operation.title(), e);
            return () -> operation.failure().accept(new IllegalStateException(e));
        }
    }
}
