package org.audiodigit.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.function.Supplier;
import org.audiodigit.common.Failures;

/**
 * Writes a file whole or not at all: the bytes go to a temporary name beside it, reach the disk,
 * and are then renamed, so that a reader sees the old file or the new one and never half of one.
 */
public final class AtomicFile {

    /** Writes the content; what it throws leaves the old file as it was. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private static final String PREFIX = ".writing-";
    private static final String SUFFIX = ".tmp";

    private AtomicFile() {}

    /** Removes what a killed process left half written in a folder. */
    public static void deleteLeftovers(Path folder) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        }
    }

    /**
     * Writes {@code target}, replacing a file that is there.
     *
     * @throws IOException if the content cannot be written, which names the file and why; the old
     *     file is then untouched
     */
    public static void write(Path target, Content content) throws IOException {
        Path absolute = target.toAbsolutePath();
        write(absolute.getParent(), content, () -> absolute.getFileName().toString(), target);
    }

    /**
     * Writes a file whose name is known when its content is, such as one that is named by its hash.
     * Several processes may do so in one folder at once.
     *
     * @return the file
     * @throws IOException if the content cannot be written, which names the folder and why
     */
    public static Path write(Path folder, Content content, Supplier<String> name)
            throws IOException {
        return write(folder.toAbsolutePath(), content, name, folder);
    }

    private static Path write(Path folder, Content content, Supplier<String> name, Path named)
            throws IOException {
        // not createTempFile: it would keep the file from everyone but its owner
        Path temporary = folder.resolve(PREFIX + UUID.randomUUID() + SUFFIX);
        try {
            try (FileChannel channel =
                    FileChannel.open(
                            temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                OutputStream out = Channels.newOutputStream(channel);
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            Path target = folder.resolve(name.get());
            replace(temporary, target);
            return target;
        } catch (ClosedByInterruptException e) {
            throw e;
        } catch (IOException e) {
            throw isOnAnotherFile(e, temporary) ? e : Failures.notWritten(named, e);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Whether it was the content's source that failed. */
    private static boolean isOnAnotherFile(IOException e, Path temporary) {
        return e instanceof FileSystemException f
                && f.getFile() != null
                && !f.getFile().equals(temporary.toString());
    }

    private static void replace(Path temporary, Path target) throws IOException {
        try {
            Files.move(
                    temporary,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
