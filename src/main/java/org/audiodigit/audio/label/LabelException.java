package org.audiodigit.audio.label;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Thrown if a file cannot be read as labels; the message has file, line and reason in one line. */
public final class LabelException extends FileSystemException {

    private static final long serialVersionUID = 1L;

    /**
     * @param reason what is wrong with the file, without its name
     */
    LabelException(Path file, String reason) {
        super(file.toString(), null, reason);
    }
}
