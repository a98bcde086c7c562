package org.audiodigit.app.task;

import java.util.function.Consumer;

/**
 * Runs at most one task, e.g. reading the selected clip: a new task cancels the previous one, whose
 * result is dropped.
 */
public final class LatestTask {

    private final TaskExecutor tasks;
    private RunningTask running;
    private long number;

    public LatestTask(TaskExecutor tasks) {
        this.tasks = tasks;
    }

    /** Starts a task in place of the previous one. */
    public <T> void start(BackgroundTask<T> task) {
        cancel();
        long own = number;
        running =
                tasks.start(
                        task.onSuccess(ifLatest(own, task.success()))
                                .onFailure(ifLatest(own, task.failure())));
    }

    private <T> Consumer<T> ifLatest(long own, Consumer<T> handler) {
        return result -> {
            if (own == number) {
                handler.accept(result);
            }
        };
    }

    /** Cancels the running task and drops its result. */
    public void cancel() {
        number++;
        if (running != null) {
            running.cancel();
            running = null;
        }
    }
}
