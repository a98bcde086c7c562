package org.audiodigit.model;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Thrown if a model cannot be used. The message has the file and the reason in one line. */
public final class ModelException extends FileSystemException {

    private static final long serialVersionUID = 1L;

    /**
     * @param file the invalid file or folder
     * @param reason what is wrong, without the name of the file
     */
    public ModelException(Path file, String reason) {
        super(file.toString(), null, reason);
    }

    ModelException(Path file, String reason, Exception cause) {
        this(file, reason);
        initCause(cause);
    }
}
