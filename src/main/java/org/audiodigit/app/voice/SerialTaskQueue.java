package org.audiodigit.app.voice;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.common.IoAction;

/**
 * Runs file operations in the background one after the other, in the order of their submission, so
 * that a recording is not deleted before it was written. An operation that has started is not
 * cancelled, not even when the program exits.
 */
final class SerialTaskQueue {

    private record Operation(
            String title, IoAction action, Runnable onSuccess, Consumer<Exception> onFailure) {}

    private final TaskExecutor tasks;
    private final Queue<Operation> waiting = new ArrayDeque<>();
    private boolean busy;

    SerialTaskQueue(TaskExecutor tasks) {
        this.tasks = tasks;
    }

    /** Submits an operation. Call it on the JavaFX thread. */
    void submit(String title, IoAction action, Consumer<Exception> onFailure) {
        submit(title, action, () -> {}, onFailure);
    }

    /**
     * @param onSuccess called on the JavaFX thread after the operation
     */
    void submit(String title, IoAction action, Runnable onSuccess, Consumer<Exception> onFailure) {
        waiting.add(new Operation(title, action, onSuccess, onFailure));
        if (!busy) {
            startNext();
        }
    }

    private void startNext() {
        Operation operation = waiting.poll();
        busy = operation != null;
        if (!busy) {
            return;
        }
        tasks.start(
                BackgroundTask.quiet(
                                operation.title(),
                                progress -> {
                                    progress.onCancel(() -> {});
                                    operation.action().run();
                                    return operation;
                                })
                        .onSuccess(
                                done -> {
                                    done.onSuccess().run();
                                    startNext();
                                })
                        .onFailure(
                                failure -> {
                                    operation.onFailure().accept(failure);
                                    startNext();
                                })
                        .onCancel(this::startNext));
    }
}
