package org.audiodigit.app.task;

import javafx.collections.ObservableList;

/** Runs work off the window's thread. To be called on the window's thread. */
public interface TaskExecutor {

    /** Begins a task and returns at once. */
    <T> RunningTask start(BackgroundTask<T> task);

    /** Runs something on the window's thread soon; any thread may call it. */
    void runOnFxThread(Runnable change);

    /** The tasks that the status bar shows, oldest first. */
    ObservableList<RunningTask> shown();
}
