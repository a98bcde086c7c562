package org.audiodigit.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Claims a folder in a process of its own: until it is killed, or so often. */
final class LockingProcess {

    /** In place of rounds: it claims the folder for good and makes {@code held} beside it. */
    static final int HOLDS = 0;

    /** The same, caught before it has written who it is. */
    static final int HOLDS_WITHOUT_A_NAME = -1;

    /** The same, and soon after it is written. */
    static final int HOLDS_AND_SAYS_LATE_WHO_IT_IS = -2;

    private static final int LATE_MILLIS = 40;

    private LockingProcess() {}

    /**
     * @param rounds how often it claims the folder and counts in its file {@code count}, or one of
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
        if (rounds == HOLDS) {
            hold(folder);
        } else if (rounds < 0) {
            holdUnnamed(folder, rounds == HOLDS_AND_SAYS_LATE_WHO_IT_IS);
        }
        for (int done = 0; done < rounds; ) {
            if (counted(folder)) {
                done++;
            }
        }
    }

    @SuppressWarnings("try") // held, not asked
    private static void hold(Path folder) throws Exception {
        try (FolderLock claim = FolderLock.acquire(folder)) {
            Files.createFile(folder.resolveSibling("held"));
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    private static void holdUnnamed(Path folder, boolean saysLater) throws Exception {
        Path file = folder.resolve(FolderLock.NAME);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.lock(FolderLock.LOCKED_BYTE, 1, false);
            Files.createFile(folder.resolveSibling("held"));
            Thread.sleep(LATE_MILLIS);
            if (saysLater) {
                String name = Long.toString(ProcessHandle.current().pid());
                channel.write(ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)), 0);
                channel.truncate(name.length());
            }
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    /** Reads, adds one and writes, which goes wrong if two do it at once. */
    @SuppressWarnings("try")
    private static boolean counted(Path folder) throws Exception {
        try (FolderLock claim = FolderLock.acquire(folder)) {
            Path file = folder.resolve("count");
            int count = Integer.parseInt(Files.readString(file));
            Thread.yield();
            Files.writeString(file, Integer.toString(count + 1));
            return true;
        } catch (FolderInUseException e) {
            Path refused = folder.resolveSibling("refused");
            Files.write(refused, new byte[0]);
            Thread.sleep(1);
            return false;
        }
    }
}
