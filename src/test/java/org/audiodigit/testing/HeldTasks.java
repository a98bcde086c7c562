package org.audiodigit.testing;

import java.util.ArrayDeque;
import java.util.Queue;
import javafx.collections.ObservableList;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.RunningTask;
import org.audiodigit.app.task.SameThreadTasks;
import org.audiodigit.app.task.TaskExecutor;

/** Runs tasks at once on the calling thread, or later while a test holds them. */
public final class HeldTasks implements TaskExecutor {

    private final SameThreadTasks tasks = new SameThreadTasks();
    private final Queue<Runnable> held = new ArrayDeque<>();
    private boolean holding;

    /** Tasks that are started later wait for {@link #release}. */
    public void hold() {
        holding = true;
    }

    /** Runs the tasks that wait, in the order in which they were started. */
    public void release() {
        holding = false;
        while (!held.isEmpty()) {
            held.remove().run();
        }
    }

    @Override
    public <T> RunningTask start(BackgroundTask<T> task) {
        if (!holding) {
            return tasks.start(task);
        }
        held.add(() -> tasks.start(task));
        return tasks.start(BackgroundTask.quiet(task.title(), progress -> ""));
    }

    @Override
    public void runOnFxThread(Runnable action) {
        tasks.runOnFxThread(action);
    }

    @Override
    public ObservableList<RunningTask> shown() {
        return tasks.shown();
    }
}
