package org.audiodigit.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.audiodigit.common.Failures;

/** A file that a command was told to write. */
final class OutputFile {

    private OutputFile() {}

    /** Writes one file. */
    @FunctionalInterface
    interface Writing {
        void to(Path file) throws IOException;
    }

    /**
     * Makes sure before the work is done that its result has a place.
     *
     * @throws IOException if it has none
     */
    static void check(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.exists(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        if (Files.isDirectory(file)) {
            throw new FileSystemException(
                    file.toString(), null, "is a folder; name a file to write");
        }
        if (folder != null && !Files.isWritable(folder)) {
            throw new AccessDeniedException(folder.toString());
        }
    }

    /**
     * Writes it.
     *
     * @throws FileSystemException with its name and the reason
     */
    static void write(Path file, Writing writing) throws FileSystemException {
        try {
            writing.to(file);
        } catch (IOException e) {
            // it may name the temporary file, which nobody asked for
            throw new FileSystemException(file.toString(), null, Failures.reason(e));
        }
    }
}
