package org.audiodigit.files;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A file is not deleted because its content is not the one that was written. */
public final class FileChangedException extends FileSystemException {

    private static final long serialVersionUID = 1;

    public FileChangedException(Path file) {
        super(file.toString(), null, "the file has been changed since then");
    }
}
