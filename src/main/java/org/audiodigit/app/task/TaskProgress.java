package org.audiodigit.app.task;

/**
 * How work tells where it is and hears that it is no longer wanted. Called off the window's thread.
 */
public interface TaskProgress {

    /**
     * @param fraction 0..1, or negative if that cannot be told
     * @param message what is happening, a few words
     */
    void update(double fraction, String message);

    /** Whether the work should end soon. */
    boolean cancelled();

    /**
     * Replaces the interrupt by which work is otherwise cancelled. Called on the thread that
     * cancels, or at once if that was done before.
     */
    void onCancel(Runnable stop);
}
