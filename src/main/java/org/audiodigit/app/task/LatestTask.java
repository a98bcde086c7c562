package org.audiodigit.app.task;

import java.util.function.Consumer;

/**
 * A place where only the newest task counts, such as drawing the clip that is selected: a new one
 * cancels the one before, and a result that comes too late is dropped.
 */
public final class LatestTask {

    private final TaskExecutor tasks;
    private RunningTask running;
    private long number;

    public LatestTask(TaskExecutor tasks) {
        this.tasks = tasks;
    }

    /** Begins a task in place of the one before. */
    public <T> void start(BackgroundTask<T> task) {
        cancel();
        long own = number;
        running =
                tasks.start(
                        task.onSuccess(ifLatest(own, task.success()))
                                .onFailure(ifLatest(own, task.failure())));
    }

    private <T> Consumer<T> ifLatest(long own, Consumer<T> then) {
        return result -> {
            if (own == number) {
                then.accept(result);
            }
        };
    }

    /** Drops what is running. */
    public void cancel() {
        number++;
        if (running != null) {
            running.cancel();
            running = null;
        }
    }
}
