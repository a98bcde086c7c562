package org.audiodigit.app.task;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Runs everything at once on the caller's thread, so that a view model is tested without a window.
 */
public final class SameThreadTasks implements TaskExecutor {

    private final ObservableList<RunningTask> shown = FXCollections.observableArrayList();

    @Override
    public <T> RunningTask start(BackgroundTask<T> task) {
        Cancellation cancellation = new Cancellation();
        RunningTask running = new RunningTask(task.title(), cancellation);
        if (task.shown()) {
            shown.add(running);
        }
        run(task, running, cancellation);
        shown.remove(running);
        return running;
    }

    private static <T> void run(
            BackgroundTask<T> task, RunningTask running, Cancellation cancellation) {
        T result;
        try {
            result = task.work().run(progress(running, cancellation));
        } catch (InterruptedException e) {
            task.cancelled().run();
            return;
        } catch (Exception e) {
            (cancellation.cancelled() ? task.cancelled() : failed(task, e)).run();
            return;
        }
        task.success().accept(result);
    }

    private static <T> Runnable failed(BackgroundTask<T> task, Exception e) {
        return () -> task.failure().accept(e);
    }

    private static TaskProgress progress(RunningTask running, Cancellation cancellation) {
        return new TaskProgress() {
            @Override
            public void update(double fraction, String message) {
                running.show(fraction, message);
            }

            @Override
            public boolean cancelled() {
                return cancellation.cancelled();
            }

            @Override
            public void onCancel(Runnable stop) {
                cancellation.setCancelHandler(stop);
            }
        };
    }

    @Override
    public void runOnFxThread(Runnable change) {
        change.run();
    }

    @Override
    public ObservableList<RunningTask> shown() {
        return shown;
    }
}
