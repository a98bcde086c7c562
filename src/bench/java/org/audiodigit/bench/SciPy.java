package org.audiodigit.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Measures SciPy for comparison. */
public final class SciPy {

    private static final String PYTHON = "/usr/bin/python3";

    private SciPy() {}

    /** Recordings per second that SciPy reads and transforms; empty if it is not installed. */
    public static Optional<Double> clipsASecond(Path folder)
            throws IOException, InterruptedException {
        if (run("-c", "import scipy").isEmpty()) {
            return Optional.empty();
        }
        return run("src/test/python/scipy_stft.py", folder.toString()).map(Double::valueOf);
    }

    /** The output of the script; empty if it failed. */
    private static Optional<String> run(String... arguments)
            throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = PYTHON;
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            byte[] out = process.getInputStream().readAllBytes();
            return process.waitFor() == 0
                    ? Optional.of(new String(out, StandardCharsets.UTF_8).strip())
                    : Optional.empty();
        } catch (IOException noPython) {
            return Optional.empty();
        }
    }
}
