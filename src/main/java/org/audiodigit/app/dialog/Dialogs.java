package org.audiodigit.app.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Questions and notifications. A file or folder is empty if the user cancelled. */
public interface Dialogs {

    /**
     * Asks for a folder.
     *
     * @param fallback where the chooser opens if no folder of the kind was chosen before
     */
    Optional<Path> folder(FolderKind kind, Optional<Path> fallback);

    /**
     * Asks for WAV files to open; an empty list if the user cancelled.
     *
     * @param fallback where the chooser opens if no files were chosen before
     */
    List<Path> recordings(String title, Optional<Path> fallback);

    /**
     * Asks for a file to open.
     *
     * @param kind description of the file type, e.g. {@code Model}
     * @param extensions with their dots
     */
    Optional<Path> file(String title, String kind, String... extensions);

    /**
     * Asks for a file to write.
     *
     * @param kind description of the file type, e.g. {@code Table}
     * @param suggestion a file name with the extension of the format
     */
    Optional<Path> save(String title, String kind, String suggestion);

    /** Asks before an action that cannot be undone. Cancel is the default. */
    default boolean confirm(String question, String yes) {
        return choose(question, List.of(yes), Optional.empty()).isPresent();
    }

    /**
     * Asks to choose an action; empty if the user cancelled.
     *
     * @param preferred the action of the default button; empty for Cancel
     */
    Optional<String> choose(String question, List<String> actions, Optional<String> preferred);

    /** Asks to choose one of two actions. */
    boolean confirm(String question, String yes, String no);

    /** Shows a notification that disappears after a few seconds. */
    void inform(String message);

    /**
     * Shows a notification that offers an action, e.g. to undo what it reports. It stays long
     * enough to be read and used.
     *
     * @param action text of the button
     * @param run is called at most once, on the JavaFX thread
     */
    void offer(String message, String action, Runnable run);

    /** Shows a notification about a failure, with a button that opens the log. */
    void warn(String message);
}
