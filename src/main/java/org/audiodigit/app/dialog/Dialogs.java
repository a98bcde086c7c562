package org.audiodigit.app.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How the window asks and tells. Each question is empty if the person thought better of it. */
public interface Dialogs {

    Optional<Path> folder(String title, Optional<Path> begin);

    /** One or more WAV files to open. */
    List<Path> recordings(String title, Optional<Path> begin);

    /**
     * A file to write.
     *
     * @param kind what such a file is called, e.g. {@code Table}
     * @param suggestion a file name whose ending says the format
     */
    Optional<Path> save(String title, String kind, String suggestion);

    /** Asks before something is done that cannot be undone. */
    default boolean confirm(String question, String yes) {
        return confirm(question, yes, "Cancel");
    }

    /** Asks which of two ways to go. */
    boolean confirm(String question, String yes, String no);

    /** A sentence that goes by itself. */
    void tell(String sentence);

    /** A sentence about something that failed, with a way to the log. */
    void warn(String sentence);
}
