package org.audiodigit.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs commands of the system. */
final class Command {

    /** A command that hangs, e.g. because a window did not open, must not block a build. */
    private static final int MINUTES = 10;

    private final List<String> words = new ArrayList<>();

    Command(Object... words) {
        add(words);
    }

    Command add(Object... more) {
        for (Object word : more) {
            words.add(word.toString());
        }
        return this;
    }

    void run() throws IOException, InterruptedException {
        run(Map.of());
    }

    /**
     * Runs the command and waits for its end.
     *
     * @param variables added to the environment of the command
     * @throws IOException with the command's output, if it fails or does not end
     */
    void run(Map<String, String> variables) throws IOException, InterruptedException {
        Path output = Files.createTempFile("audiodigit-installer", ".log");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(words)
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile());
            builder.environment().putAll(variables);
            Process process = builder.start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
            if (!ended) {
                process.destroyForcibly();
            }
            if (!ended || process.exitValue() != 0) {
                throw new IOException(
                        (ended ? "exit code " + process.exitValue() : "no end in time")
                                + ": "
                                + String.join(" ", words)
                                + System.lineSeparator()
                                + Files.readString(output));
            }
        } finally {
            Files.delete(output);
        }
    }
}
