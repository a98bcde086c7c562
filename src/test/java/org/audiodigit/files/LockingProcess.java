package org.audiodigit.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Locks a folder in a separate process, either until it is killed or a given number of times. */
final class LockingProcess {

    /** Holds the lock until it is killed, and creates {@code held} next to the folder. */
    static final int HOLD = 0;

    /** The same without writing the process id. */
    static final int HOLD_WITHOUT_ID = -1;

    /** The same, but writes the process id after a delay. */
    static final int HOLD_AND_WRITE_ID_LATER = -2;

    private static final int DELAY_MILLIS = 40;

    private LockingProcess() {}

    /**
     * @param rounds how often to lock the folder and increment its file {@code count}, or one of
     *     the constants
     */
    static Process start(Path folder, int rounds) throws IOException {
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockingProcess.class.getName(),
                        folder.toString(),
                        Integer.toString(rounds));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        int rounds = Integer.parseInt(args[1]);
        if (rounds == HOLD) {
            hold(folder);
        } else if (rounds < 0) {
            holdWithoutId(folder, rounds == HOLD_AND_WRITE_ID_LATER);
        }
        for (int done = 0; done < rounds; ) {
            if (increment(folder)) {
                done++;
            }
        }
    }

    @SuppressWarnings("try") // only held open for the duration of the block
    private static void hold(Path folder) throws Exception {
        try (FolderLock lock = FolderLock.acquire(folder)) {
            Files.createFile(folder.resolveSibling("held"));
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    private static void holdWithoutId(Path folder, boolean writesLater) throws Exception {
        Path file = folder.resolve(FolderLock.NAME);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.lock(FolderLock.LOCKED_BYTE, 1, false);
            Files.createFile(folder.resolveSibling("held"));
            Thread.sleep(DELAY_MILLIS);
            if (writesLater) {
                String id = Long.toString(ProcessHandle.current().pid());
                channel.write(ByteBuffer.wrap(id.getBytes(StandardCharsets.US_ASCII)), 0);
                channel.truncate(id.length());
            }
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    /** Reads, increments and writes the count, which fails if two processes do it concurrently. */
    @SuppressWarnings("try")
    private static boolean increment(Path folder) throws Exception {
        try (FolderLock lock = FolderLock.acquire(folder)) {
            Path file = folder.resolve("count");
            int count = Integer.parseInt(Files.readString(file));
            Thread.yield();
            Files.writeString(file, Integer.toString(count + 1));
            return true;
        } catch (FolderInUseException e) {
            Path rejected = folder.resolveSibling("rejected");
            Files.write(rejected, new byte[0]);
            Thread.sleep(1);
            return false;
        }
    }
}
