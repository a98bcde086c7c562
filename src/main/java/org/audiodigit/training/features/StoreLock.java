package org.audiodigit.training.features;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;

/**
 * The right to write to a store, which one has at a time of all processes. The system takes it back
 * when a process ends, however it ends. Its file's time says when the store was last used.
 */
final class StoreLock implements AutoCloseable {

    private static final String FILE = "lock";

    private final FileChannel channel;

    private StoreLock(FileChannel channel) {
        this.channel = channel;
    }

    /** The right, unless somebody has it. */
    static Optional<StoreLock> tryToGet(Path store) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        store.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new StoreLock(channel));
            }
        } catch (OverlappingFileLockException inThisProcess) {
            // the same as if another process had it
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    static void markUsed(Path store) throws IOException {
        Files.setLastModifiedTime(store.resolve(FILE), FileTime.from(Instant.now()));
    }

    /** When a store was last used; long ago if it has no lock. */
    static FileTime lastUsed(Path store) {
        try {
            return Files.getLastModifiedTime(store.resolve(FILE));
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
