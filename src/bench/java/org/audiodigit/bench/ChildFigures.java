package org.audiodigit.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs a program of this class path in its own process and reads its figures, so that threads,
 * memory and compiled code of other measurements have no influence.
 */
public final class ChildFigures {

    private final Map<String, String> environment;
    private final List<String> options;
    private final String classes;

    public ChildFigures(Map<String, String> environment) {
        this(environment, List.of(), System.getProperty("java.class.path"));
    }

    private ChildFigures(Map<String, String> environment, List<String> options, String classes) {
        this.classes = classes;
        this.environment = Map.copyOf(environment);
        this.options = List.copyOf(options);
    }

    /** Adds Java options for the programs, e.g. {@code -Da=b}. */
    public ChildFigures with(List<String> more) {
        return new ChildFigures(environment, more, classes);
    }

    /**
     * Uses other classes of this program, e.g. those of an earlier version.
     *
     * @param folder is searched before the class path of this process
     */
    public ChildFigures withClasses(Path folder) {
        return new ChildFigures(
                environment,
                options,
                folder + File.pathSeparator + System.getProperty("java.class.path"));
    }

    /** Adds the module options that this process was started with. */
    public ChildFigures withOwnModules() {
        return with(
                ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                        .filter(argument -> argument.startsWith("--add-modules="))
                        .toList());
    }

    /**
     * Returns the figures in the last line of the output, separated by spaces.
     *
     * @throws IOException if the program fails or prints no figure
     */
    public List<Double> of(Class<?> program, String... arguments)
            throws IOException, InterruptedException {
        Process process = start(program, arguments);
        String last = "";
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                last = line;
            }
        }
        if (process.waitFor() != 0 || last.isBlank()) {
            throw new IOException(
                    "no figure from %s %s"
                            .formatted(program.getSimpleName(), String.join(" ", arguments)));
        }
        return Stream.of(last.strip().split(" ")).map(Double::valueOf).toList();
    }

    /**
     * Returns the output of a program.
     *
     * @throws IOException if the program fails
     */
    public List<String> linesOf(Class<?> program, String... arguments)
            throws IOException, InterruptedException {
        Process process = start(program, arguments);
        List<String> lines;
        try (BufferedReader out = process.inputReader()) {
            lines = out.lines().toList();
        }
        if (process.waitFor() != 0) {
            throw new IOException(program.getSimpleName() + " failed");
        }
        return lines;
    }

    /**
     * Returns the duration of a program in seconds and ignores its output.
     *
     * @throws IOException if the program fails
     */
    public double secondsOf(Class<?> program, String... arguments)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process = start(program, arguments);
        process.getInputStream().transferTo(OutputStream.nullOutputStream());
        if (process.waitFor() != 0) {
            throw new IOException(
                    program.getSimpleName() + " failed: " + String.join(" ", arguments));
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    Process start(Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.add("-cp");
        command.add(classes);
        command.add(
                "-Daudiodigit.bench.steps=" + System.getProperty("audiodigit.bench.steps", "40"));
        command.addAll(options);
        command.add(program.getName());
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        return builder.start();
    }
}
