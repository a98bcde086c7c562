package org.audiodigit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.audiodigit.Main;

/** Runs the program in its own process and reads its output while it runs. */
public final class ChildProgram implements AutoCloseable {

    private static final int TIMEOUT_SECONDS = 60;

    /**
     * A line of standard output.
     *
     * @param nanos system time of its arrival
     */
    public record Line(String text, long nanos) {

        public JsonObject json() {
            return JsonParser.parseString(text).getAsJsonObject();
        }
    }

    private final Process process;
    private final List<Line> out = new ArrayList<>();
    private final List<Line> err = new ArrayList<>();

    public ChildProgram(Object... arguments) throws IOException {
        this(Main.class, List.of(), arguments);
    }

    /**
     * Runs another class.
     *
     * @param options of the JVM
     */
    public ChildProgram(Class<?> main, List<String> options, Object... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.addAll(options);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        process = new ProcessBuilder(command).start();
        read(process.getInputStream(), out);
        read(process.getErrorStream(), err);
    }

    private void read(InputStream stream, List<Line> lines) {
        Thread reader =
                new Thread(
                        () -> {
                            try (BufferedReader text =
                                    new BufferedReader(
                                            new InputStreamReader(
                                                    stream, StandardCharsets.UTF_8))) {
                                for (String line; (line = text.readLine()) != null; ) {
                                    Line arrived = new Line(line, System.nanoTime());
                                    synchronized (this) {
                                        lines.add(arrived);
                                        notifyAll();
                                    }
                                }
                            } catch (IOException e) {
                                throw new IllegalStateException(e);
                            }
                        },
                        "child-output");
        reader.setDaemon(true);
        reader.start();
    }

    public long pid() {
        return process.pid();
    }

    /** Standard output so far. */
    public List<Line> out() {
        return copy(out);
    }

    /** Standard error so far. */
    public List<String> err() {
        return copy(err).stream().map(Line::text).toList();
    }

    private synchronized List<Line> copy(List<Line> lines) {
        return List.copyOf(lines);
    }

    /** Waits for a line of standard error that contains a text. */
    public void awaitErrorLine(String text) throws InterruptedException {
        await(() -> err().stream().anyMatch(line -> line.contains(text)), text);
    }

    /** Waits for a number of lines of standard output. */
    public void awaitLines(int count) throws InterruptedException {
        await(() -> out().size() >= count, count + " lines");
    }

    private synchronized void await(BooleanSupplier condition, String expected)
            throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
        while (!condition.getAsBoolean()) {
            long millis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (millis <= 0) {
                throw new AssertionError(
                        expected
                                + " is missing; standard output "
                                + out()
                                + ", standard error "
                                + err());
            }
            wait(millis);
        }
    }

    /**
     * Terminates the program with SIGTERM, which has the same effect as Ctrl-C. Background
     * processes may ignore SIGINT.
     */
    public void terminate() {
        process.toHandle().destroy();
    }

    /** Kills the program, which cannot prevent it, and waits for the end. */
    public void kill() throws InterruptedException {
        close();
        assertThat(process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS))
                .as("the program was killed")
                .isTrue();
    }

    /** Waits for the end and returns the exit code. */
    public int end() throws InterruptedException {
        assertThat(process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS))
                .as("the program has ended")
                .isTrue();
        return process.exitValue();
    }

    /** Kills the program. Its output is read to the end, which the process itself would close. */
    @Override
    public void close() {
        process.toHandle().destroyForcibly();
    }
}
