package org.audiodigit.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.audiodigit.common.Failures;
import org.audiodigit.common.IoAction;

/** Checks and writes the file of {@code --output}. */
final class OutputFile {

    private OutputFile() {}

    /**
     * Checks before the work starts that its result can be written.
     *
     * @throws IOException if it cannot
     */
    static void check(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.exists(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "is a folder; specify a file");
        }
        if (folder != null && !Files.isWritable(folder)) {
            throw new AccessDeniedException(folder.toString());
        }
    }

    /** Whether writing the file would overwrite an input. */
    static boolean isSame(Path file, Path input) throws IOException {
        return Files.exists(file) && Files.exists(input) && Files.isSameFile(file, input);
    }

    /**
     * Runs an action that writes the file.
     *
     * @throws FileSystemException with the name of the file and the reason; the exception of the
     *     action may name a temporary file
     */
    static void write(Path file, IoAction action) throws FileSystemException {
        try {
            action.run();
        } catch (IOException e) {
            throw new FileSystemException(file.toString(), null, Failures.reason(e));
        }
    }
}
