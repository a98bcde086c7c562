package org.audiodigit.testing;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.collections.ListChangeListener;
import org.audiodigit.app.task.RunningTask;
import org.audiodigit.app.task.TaskExecutor;

/** Interferes with a running task. */
public final class DuringTask {

    private DuringTask() {}

    /** Runs an action once, when the next shown task reports its progress. */
    public static void run(TaskExecutor tasks, Runnable action) {
        AtomicBoolean done = new AtomicBoolean();
        tasks.shown()
                .addListener(
                        (ListChangeListener<RunningTask>)
                                change ->
                                        change.getList()
                                                .forEach(task -> watch(task, done, action)));
    }

    private static void watch(RunningTask task, AtomicBoolean done, Runnable action) {
        task.fractionProperty()
                .subscribe(
                        (before, fraction) -> {
                            if (done.compareAndSet(false, true)) {
                                action.run();
                            }
                        });
    }
}
