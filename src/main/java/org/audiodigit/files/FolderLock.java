package org.audiodigit.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.audiodigit.common.Failures;

/**
 * Locks a folder for writing until the lock is closed or the process ends for any reason. A second
 * writer fails immediately; readers need no lock.
 */
public final class FolderLock implements Closeable {

    static final String NAME = "in-use.lock";

    /** Beyond the content, so that it stays readable on systems that protect locked bytes. */
    static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private static final int MAX_HOLDER_BYTES = 20;
    private static final int ATTEMPTS = 100;
    private static final int PAUSE_MILLIS = 10;

    /** Content of the lock file when its holder is about to delete it. */
    private static final String RELEASED = "-";

    /** A file lock belongs to the process and is released by any other use of the file in it. */
    private static final Set<Path> LOCKED_BY_THIS_PROCESS = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Creates the folder if necessary and locks it.
     *
     * @throws FolderInUseException if the folder is locked
     */
    public static FolderLock acquire(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path real = folder.toRealPath();
        if (!LOCKED_BY_THIS_PROCESS.add(real)) {
            throw new FolderInUseException(folder, "this program");
        }
        try {
            return new FolderLock(real, lock(folder, real.resolve(NAME)));
        } catch (IOException | RuntimeException e) {
            LOCKED_BY_THIS_PROCESS.remove(real);
            throw e;
        }
    }

    /** Deletes the lock file of a holder that was killed. */
    public static void deleteStale(Path folder) throws IOException {
        if (!Files.exists(folder.resolve(NAME), LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            acquire(folder).close();
        } catch (FolderInUseException e) {
            // the holder is alive and deletes its file itself
        }
    }

    private static FileChannel lock(Path folder, Path file) throws IOException {
        for (int attempt = 1; ; attempt++) {
            FileChannel channel = open(file);
            boolean acquired = false;
            try {
                FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
                String holder = holder(channel);
                if (lock == null && (attempt >= ATTEMPTS || isAlive(holder))) {
                    throw new FolderInUseException(folder, processName(holder));
                }
                if (lock != null && !holder.equals(RELEASED)) {
                    write(channel, Long.toString(ProcessHandle.current().pid()));
                    acquired = true;
                    return channel;
                }
            } catch (FolderInUseException e) {
                throw e;
            } catch (IOException e) {
                throw Failures.notWritten(file, e);
            } finally {
                if (!acquired) {
                    channel.close();
                }
            }
            if (attempt >= ATTEMPTS) {
                // the holder was killed after releasing the lock and before deleting the file
                Files.deleteIfExists(file);
            } else {
                pause(file);
            }
        }
    }

    /** False also if the holder has not written its process id yet or has released the lock. */
    private static boolean isAlive(String holder) {
        return isNumber(holder) && ProcessHandle.of(Long.parseLong(holder)).isPresent();
    }

    private static boolean isNumber(String holder) {
        return holder.matches("[0-9]{1,18}");
    }

    private static String processName(String holder) {
        return isNumber(holder) ? "another process (" + holder + ")" : "another process";
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                // a link in an untrusted folder must not cause another file to be overwritten
                LinkOption.NOFOLLOW_LINKS);
    }

    private static void pause(Path file) throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + file, e);
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(MAX_HOLDER_BYTES);
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
    }

    private static void write(FileChannel channel, String holder) throws IOException {
        channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.US_ASCII)), 0);
        channel.truncate(holder.length());
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            write(channel, RELEASED);
            Files.deleteIfExists(folder.resolve(NAME));
        } finally {
            LOCKED_BY_THIS_PROCESS.remove(folder);
        }
    }
}
