package org.audiodigit.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.audiodigit.TemporaryFolder;

/** An X server whose screen is a file, so that another thread can watch the pixels. */
final class VirtualScreen implements AutoCloseable {

    static final int WIDTH = 1280;
    static final int HEIGHT = 800;

    private final Path folder = Files.createTempDirectory("screen");
    private final Process server;
    private final String display;

    /**
     * @throws IOException if Xvfb is not installed or does not start
     */
    VirtualScreen() throws IOException {
        server =
                new ProcessBuilder(
                                "Xvfb",
                                "-noreset",
                                "-displayfd",
                                "1",
                                "-screen",
                                "0",
                                WIDTH + "x" + HEIGHT + "x24",
                                "-nolisten",
                                "tcp",
                                "-fbdir",
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        BufferedReader out = server.inputReader();
        String number = out.readLine();
        if (number == null) {
            throw new IOException("Xvfb did not start");
        }
        display = ":" + number;
    }

    /** The value of the environment variable DISPLAY. */
    String display() {
        return display;
    }

    /** The pixels, in the format of xwd. */
    Path pixels() {
        return folder.resolve("Xvfb_screen0");
    }

    @Override
    public void close() throws IOException {
        server.destroy();
        server.onExit().join();
        TemporaryFolder.delete(folder);
    }
}
