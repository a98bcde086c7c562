package org.audiodigit.app.task;

import javafx.collections.ObservableList;

/** Runs work on background threads. Call it on the JavaFX thread. */
public interface TaskExecutor {

    /** Starts a task and returns at once. */
    <T> RunningTask start(BackgroundTask<T> task);

    /** Runs an action later on the JavaFX thread; may be called on any thread. */
    void runOnFxThread(Runnable action);

    /** The tasks in the status bar, oldest first. */
    ObservableList<RunningTask> shown();
}
