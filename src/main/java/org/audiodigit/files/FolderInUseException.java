package org.audiodigit.files;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Somebody else writes to a folder. */
public final class FolderInUseException extends FileSystemException {

    private static final long serialVersionUID = 1L;

    FolderInUseException(Path folder, String by) {
        super(
                folder.toString(),
                null,
                "is in use by "
                        + by
                        + ", which writes there; wait until it has ended, or name another folder");
    }
}
