package org.audiodigit.dataset;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/**
 * Thrown if a folder cannot be used as a data set or in the requested way. The reason is one line.
 */
public final class DatasetException extends FileSystemException {

    private static final long serialVersionUID = 1L;

    /**
     * @param directory the folder of the data set
     * @param reason what is wrong and what to do, without the name of the folder
     */
    public DatasetException(Path directory, String reason) {
        super(directory.toString(), null, reason);
    }
}
