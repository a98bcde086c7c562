package org.audiodigit.app.task;

/**
 * Reports the progress of a task and tells whether it was cancelled. Called on the worker thread.
 */
public interface TaskProgress {

    /**
     * @param fraction 0 to 1, or negative if unknown
     * @param message current step in a few words
     */
    void update(double fraction, String message);

    boolean cancelled();

    /**
     * Calls a handler instead of interrupting the worker when the task is cancelled. The handler
     * runs on the cancelling thread, or at once if the task is already cancelled.
     */
    void onCancel(Runnable handler);
}
