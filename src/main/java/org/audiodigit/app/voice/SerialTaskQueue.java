package org.audiodigit.app.voice;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.TaskExecutor;

/**
 * Changes files one after the other, in the order in which that was asked for, so that a recording
 * is not taken back before it was written. A change that has begun is not cut short, also not by
 * the end of the program.
 */
final class SerialTaskQueue {

    /** A change of files. */
    @FunctionalInterface
    interface Change {
        void make() throws Exception;
    }

    private record Waiting(String title, Change change, Consumer<Exception> failure) {}

    private final TaskExecutor tasks;
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private boolean busy;

    SerialTaskQueue(TaskExecutor tasks) {
        this.tasks = tasks;
    }

    /** To be called on the window's thread. */
    void start(String title, Change change, Consumer<Exception> failure) {
        waiting.add(new Waiting(title, change, failure));
        if (!busy) {
            next();
        }
    }

    private void next() {
        Waiting first = waiting.poll();
        busy = first != null;
        if (!busy) {
            return;
        }
        tasks.start(
                BackgroundTask.quiet(
                                first.title(),
                                progress -> {
                                    progress.onCancel(() -> {});
                                    first.change().make();
                                    return first;
                                })
                        .onSuccess(done -> next())
                        .onFailure(
                                failure -> {
                                    first.failure().accept(failure);
                                    next();
                                })
                        .onCancel(this::next));
    }
}
