package org.audiodigit.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Claims a folder in a process of its own: until it is killed, or so often. */
final class ClaimingProcess {

    private ClaimingProcess() {}

    /**
     * @param rounds how often it claims the folder and counts in its file {@code count}; 0 claims
     *     it for good and makes {@code held} beside it
     */
    static Process start(Path folder, int rounds) throws IOException {
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ClaimingProcess.class.getName(),
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
        if (rounds == 0) {
            hold(folder);
        }
        for (int done = 0; done < rounds; ) {
            if (counted(folder)) {
                done++;
            }
        }
    }

    @SuppressWarnings("try") // held, not asked
    private static void hold(Path folder) throws Exception {
        try (FolderClaim claim = FolderClaim.of(folder)) {
            Files.createFile(folder.resolveSibling("held"));
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    /** Reads, adds one and writes, which goes wrong if two do it at once. */
    @SuppressWarnings("try")
    private static boolean counted(Path folder) throws Exception {
        try (FolderClaim claim = FolderClaim.of(folder)) {
            Path file = folder.resolve("count");
            int count = Integer.parseInt(Files.readString(file));
            Thread.yield();
            Files.writeString(file, Integer.toString(count + 1));
            return true;
        } catch (FolderInUseException e) {
            Thread.sleep(1);
            return false;
        }
    }
}
