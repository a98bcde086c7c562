package org.audiodigit.app.undo;

import org.audiodigit.common.IoAction;

/**
 * A change of what the user has, e.g. a flag or a deleted run, which can be undone and redone.
 *
 * @param name continues the word Undo in the menu, e.g. {@code flag 0_jackson_3.wav}
 * @param bytes memory that the change holds while it can be undone
 */
public record Change(String name, Step undo, Step redo, long bytes) {

    /** Creates a change that holds almost no memory. */
    public Change(String name, Step undo, Step redo) {
        this(name, undo, redo, 0);
    }

    /**
     * One direction of a change.
     *
     * @param files reads and writes files on a background thread; leaves everything as it was if it
     *     fails
     * @param show updates the window on the JavaFX thread after the files; not called if they fail
     */
    public record Step(IoAction files, Runnable show) {

        /** Creates a step without files. */
        public static Step of(Runnable show) {
            return new Step(() -> {}, show);
        }
    }
}
