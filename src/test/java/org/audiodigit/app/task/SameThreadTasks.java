package org.audiodigit.app.task;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Runs tasks at once on the calling thread, for tests of view models without a window. */
public final class SameThreadTasks implements TaskExecutor {

    private final ObservableList<RunningTask> shown = FXCollections.observableArrayList();

    @Override
    public <T> RunningTask start(BackgroundTask<T> task) {
        RunningTask running = new RunningTask(task.title());
        if (task.shown()) {
            shown.add(running);
        }
        run(task, running);
        shown.remove(running);
        return running;
    }

    private static <T> void run(BackgroundTask<T> task, RunningTask running) {
        T result;
        try {
            result = task.work().run(progress(running));
        } catch (InterruptedException e) {
            task.cancelled().run();
            return;
        } catch (Exception e) {
            (running.cancelled() ? task.cancelled() : failed(task, e)).run();
            return;
        }
        task.success().accept(result);
    }

    private static <T> Runnable failed(BackgroundTask<T> task, Exception e) {
        return () -> task.failure().accept(e);
    }

    private static TaskProgress progress(RunningTask running) {
        return new TaskProgress() {
            @Override
            public void update(double fraction, String message) {
                running.show(fraction, message);
            }

            @Override
            public boolean cancelled() {
                return running.cancelled();
            }

            @Override
            public void onCancel(Runnable stop) {
                running.setCancelHandler(stop);
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
