package org.audiodigit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.audiodigit.Main;
import org.audiodigit.engine.EngineOptions;

/** Runs {@code train} in its own process, which can be killed. */
public final class ChildTraining implements AutoCloseable {

    private static final int TIMEOUT_SECONDS = 90;
    private static final int POLL_MILLIS = 5;

    private final Path out;
    private final Path err;
    private final Process process;

    public ChildTraining(Path folder, Object... arguments) throws IOException {
        out = Files.createTempFile(folder, "child", ".out");
        err = Files.createTempFile(folder, "child", ".err");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // a run of seconds does not repay the optimising compiler
        command.add("-XX:TieredStopAtLevel=1");
        // two engines on the same cores mostly wait for each other
        command.add("-D" + EngineOptions.THREADS_PROPERTY + "=1");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(Main.class.getName());
        command.add("train");
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(command);
        // the environment at the start of this process, without the variables that its engine has
        // set since, such as the number of threads
        builder.environment();
        process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    }

    public long pid() {
        return process.pid();
    }

    /** Waits until a file has a number of lines or the process has ended. */
    public void awaitLines(Path file, int lines) throws IOException, InterruptedException {
        for (int i = 0; i < TIMEOUT_SECONDS * 1000 / POLL_MILLIS && process.isAlive(); i++) {
            if (Files.exists(file) && Files.readAllLines(file).size() >= lines) {
                return;
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** Waits until the progress bar of the first epoch is printed. */
    public void awaitFirstEpoch() throws IOException, InterruptedException {
        for (int i = 0; i < TIMEOUT_SECONDS * 1000 / POLL_MILLIS && process.isAlive(); i++) {
            if (Files.readString(err).contains("epoch 1/")) {
                return;
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** Waits until standard output contains the words or the process has ended. */
    public void awaitPrinted(String words) throws IOException, InterruptedException {
        for (int i = 0; i < TIMEOUT_SECONDS * 1000 / POLL_MILLIS && process.isAlive(); i++) {
            if (Files.readString(out).contains(words)) {
                return;
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** Waits until it is writing a file in a folder or has ended. */
    public void awaitWriting(Path folder) throws InterruptedException {
        for (int i = 0; i < TIMEOUT_SECONDS * 1000 && process.isAlive(); i++) {
            String[] names = folder.toFile().list();
            if (names != null && Arrays.stream(names).anyMatch(n -> n.startsWith(".writing-"))) {
                return;
            }
            Thread.sleep(1);
        }
    }

    /** Kills the process, which cannot clean up. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Waits for the end and returns the exit code. */
    public int end() throws InterruptedException {
        return end(TIMEOUT_SECONDS);
    }

    public int end(int timeoutSeconds) throws InterruptedException {
        assertThat(process.waitFor(timeoutSeconds, TimeUnit.SECONDS))
                .as("the training has ended")
                .isTrue();
        return process.exitValue();
    }

    /** Its output; fails if it contains a stack trace. */
    public String printed() throws IOException {
        String printed = Files.readString(out) + Files.readString(err);
        assertThat(printed).doesNotContain("\tat ", "Exception");
        return printed;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
