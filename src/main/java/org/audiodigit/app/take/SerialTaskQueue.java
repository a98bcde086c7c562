package org.audiodigit.app.take;

import java.util.ArrayDeque;
import java.util.Queue;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.TaskExecutor;

/**
 * Runs file operations in the background one after the other, in the order of their submission, so
 * that a recording is not deleted before it was written. An operation that has started is not
 * cancelled, not even when the program exits.
 */
final class SerialTaskQueue {

    private final TaskExecutor tasks;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

    SerialTaskQueue(TaskExecutor tasks) {
        this.tasks = tasks;
    }

    /** Submits an operation. Call it on the JavaFX thread. */
    <T> void submit(BackgroundTask<T> operation) {
        waiting.add(() -> start(operation));
        if (!busy) {
            startNext();
        }
    }

    private void startNext() {
        Runnable next = waiting.poll();
        busy = next != null;
        if (busy) {
            next.run();
        }
    }

    private <T> void start(BackgroundTask<T> operation) {
        BackgroundTask.Work<T> work =
                progress -> {
                    progress.onCancel(() -> {});
                    return operation.work().run(progress);
                };
        String title = operation.title();
        BackgroundTask<T> task =
                operation.shown()
                        ? BackgroundTask.shown(title, work)
                        : BackgroundTask.quiet(title, work);
        tasks.start(
                task.onSuccess(
                                result -> {
                                    operation.success().accept(result);
                                    startNext();
                                })
                        .onFailure(
                                failure -> {
                                    operation.failure().accept(failure);
                                    startNext();
                                })
                        .onCancel(this::startNext));
    }
}
