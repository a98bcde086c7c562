package org.audiodigit.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk of a few megabytes in memory. */
public final class SmallDisk implements AutoCloseable {

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Mounts a disk; skips the test if that is not permitted. It requires root on Linux. */
    public static SmallDisk mount(Path folder, int megabytes) throws IOException {
        Files.createDirectories(folder);
        assumeTrue(
                System.getProperty("os.name").equals("Linux")
                        && run("mount", "-t", "tmpfs", "-o", size(megabytes), "small", "" + folder),
                "a small disk can be mounted by root on Linux alone");
        return new SmallDisk(folder);
    }

    public Path folder() {
        return folder;
    }

    /** Enlarges the disk. */
    public void grow(int megabytes) throws IOException {
        if (!run("mount", "-o", "remount," + size(megabytes), "" + folder)) {
            throw new IOException("the small disk cannot grow");
        }
    }

    @Override
    public void close() throws IOException {
        if (!run("umount", "-l", "" + folder)) {
            throw new IOException("the small disk stays mounted on " + folder);
        }
    }

    private static String size(int megabytes) {
        return "size=" + megabytes + "m";
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
