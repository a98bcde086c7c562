package org.audiodigit.files;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Thrown if a folder is locked by another writer. */
public final class FolderInUseException extends FileSystemException {

    private static final long serialVersionUID = 1L;

    FolderInUseException(Path folder, String holder) {
        super(
                folder.toString(),
                null,
                "is in use by " + holder + "; wait until it ends, or choose another folder");
    }
}
