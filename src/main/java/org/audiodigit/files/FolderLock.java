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
 * A folder that only its holder writes to, until it is closed or its process ends, however that
 * ends. Whoever comes second is told so at once. Those who only read need no claim.
 */
public final class FolderLock implements Closeable {

    static final String NAME = "in-use.lock";

    /** Behind all content, so that a system that keeps others from locked bytes lets them read. */
    static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private static final int LONGEST_HOLDER = 20;
    private static final int ATTEMPTS = 100;
    private static final int PAUSE_MILLIS = 10;

    /** What the file says when its holder has left and is about to remove it. */
    private static final String LEFT = "-";

    /** The system's lock belongs to the process, and any other use of the file would give it up. */
    private static final Set<Path> OF_THIS_PROCESS = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Makes the folder if it is not there, and claims it.
     *
     * @throws FolderInUseException if somebody else writes to it
     */
    public static FolderLock acquire(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path real = folder.toRealPath();
        if (!OF_THIS_PROCESS.add(real)) {
            throw new FolderInUseException(folder, "this program itself");
        }
        try {
            return new FolderLock(real, lock(folder, real.resolve(NAME)));
        } catch (IOException | RuntimeException e) {
            OF_THIS_PROCESS.remove(real);
            throw e;
        }
    }

    /** Removes the file that a killed holder left in a folder; one that lives removes its own. */
    public static void deleteStale(Path folder) throws IOException {
        if (!Files.exists(folder.resolve(NAME), LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            acquire(folder).close();
        } catch (FolderInUseException e) {
            // then it is no leftover
        }
    }

    private static FileChannel lock(Path folder, Path file) throws IOException {
        for (int attempt = 1; ; attempt++) {
            FileChannel channel = open(file);
            boolean held = false;
            try {
                FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
                String holder = holder(channel);
                if (lock == null && (attempt >= ATTEMPTS || lives(holder))) {
                    throw new FolderInUseException(folder, another(holder));
                }
                if (lock != null && !holder.equals(LEFT)) {
                    write(channel, Long.toString(ProcessHandle.current().pid()));
                    held = true;
                    return channel;
                }
            } catch (FolderInUseException e) {
                throw e;
            } catch (IOException e) {
                throw Failures.notWritten(file, e);
            } finally {
                if (!held) {
                    channel.close();
                }
            }
            if (attempt >= ATTEMPTS) {
                // its holder was killed between its last two steps and removes nothing any more
                Files.deleteIfExists(file);
            } else {
                pause(file);
            }
        }
    }

    /** Not so if a holder has not yet written who it is, or is leaving. */
    private static boolean lives(String holder) {
        return isNumber(holder) && ProcessHandle.of(Long.parseLong(holder)).isPresent();
    }

    private static boolean isNumber(String holder) {
        return holder.matches("[0-9]{1,18}");
    }

    private static String another(String holder) {
        return isNumber(holder) ? "another process (" + holder + ")" : "another process";
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                // a stranger's folder must not have another file overwritten
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
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST_HOLDER);
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
            write(channel, LEFT);
            Files.deleteIfExists(folder.resolve(NAME));
        } finally {
            OF_THIS_PROCESS.remove(folder);
        }
    }
}
