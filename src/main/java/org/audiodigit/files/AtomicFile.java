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
 * Writes files atomically. The bytes are written to a temporary file in the same folder, synced to
 * disk, and then renamed, so a reader sees either the old or the new file, never a partial one.
 */
public final class AtomicFile {

    /** Writes the content of a file; an exception leaves the old file unchanged. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private static final String PREFIX = ".writing-";
    private static final String SUFFIX = ".tmp";

    private AtomicFile() {}

    /** Deletes the temporary files that killed processes left in a folder. */
    public static void deleteLeftovers(Path folder) throws IOException {
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }

    /**
     * Writes or replaces {@code target}.
     *
     * @throws IOException if the content cannot be written, with the file and the reason; the old
     *     file is then unchanged
     */
    public static void write(Path target, Content content) throws IOException {
        Path absolute = target.toAbsolutePath();
        write(absolute.getParent(), content, () -> absolute.getFileName().toString(), target);
    }

    /**
     * Writes a file whose name depends on its content, such as a hash. Several processes may do so
     * in the same folder at the same time.
     *
     * @param name called after the content was written
     * @return the file
     * @throws IOException if the content cannot be written, with the folder and the reason
     */
    public static Path write(Path folder, Content content, Supplier<String> name)
            throws IOException {
        return write(folder.toAbsolutePath(), content, name, folder);
    }

    private static Path write(Path folder, Content content, Supplier<String> name, Path reported)
            throws IOException {
        Path temporary = temporaryIn(folder);
        try {
            writeTemporary(temporary, content, reported);
            Path target = folder.resolve(name.get());
            replace(temporary, target, reported);
            return target;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Not createTempFile, which makes the file accessible to its owner only. */
    static Path temporaryIn(Path folder) {
        return folder.resolve(PREFIX + UUID.randomUUID() + SUFFIX);
    }

    /**
     * @param reported the file or folder that an exception names
     */
    static void writeTemporary(Path temporary, Content content, Path reported) throws IOException {
        try (FileChannel channel =
                FileChannel.open(
                        temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = Channels.newOutputStream(channel);
            content.writeTo(out);
            out.flush();
            channel.force(true);
        } catch (ClosedByInterruptException e) {
            throw e;
        } catch (IOException e) {
            throw named(e, temporary, reported);
        }
    }

    private static IOException named(IOException e, Path temporary, Path reported) {
        return isOnAnotherFile(e, temporary) ? e : Failures.notWritten(reported, e);
    }

    /** Whether the source of the content failed, not the write. */
    private static boolean isOnAnotherFile(IOException e, Path temporary) {
        return e instanceof FileSystemException f
                && f.getFile() != null
                && !f.getFile().equals(temporary.toString());
    }

    /**
     * @param reported the file or folder that an exception names
     */
    static void replace(Path temporary, Path target, Path reported) throws IOException {
        try {
            move(temporary, target);
        } catch (IOException e) {
            throw named(e, temporary, reported);
        }
    }

    private static void move(Path temporary, Path target) throws IOException {
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
