package org.audiodigit.spark;

import java.nio.file.FileSystemException;
import org.apache.hadoop.fs.Path;

/** Thrown if an archive cannot be classified at all, with the reason and what to do. */
final class ArchiveException extends FileSystemException {

    private static final long serialVersionUID = 1L;

    ArchiveException(Path path, String reason) {
        super(path.toString(), null, reason);
    }
}
