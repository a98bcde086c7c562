package org.audiodigit.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs a class of the tests in its own JVM, so that effects on the whole process, e.g. on memory,
 * are measured and do not affect other tests.
 *
 * @param exitCode exit code of the process
 * @param output standard output and standard error
 */
public record ChildJvm(int exitCode, String output) {

    /** System properties that the child inherits, e.g. those of a headless window. */
    private static final List<String> INHERITED =
            List.of(
                    "glass.platform",
                    "monocle.platform",
                    "prism.order",
                    "java.awt.headless",
                    "audiodigit.engine.threads",
                    ToneModels.FOLDER_PROPERTY);

    private static final int STACK_TRACE_SECONDS = 5;

    /** Options that leave the jars whose name begins with a text out of the class path. */
    public static List<String> withoutJars(String name) {
        List<String> entries =
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry -> !Path.of(entry).getFileName().toString().startsWith(name))
                        .toList();
        return List.of("-cp", String.join(File.pathSeparator, entries));
    }

    public static ChildJvm run(
            Class<?> main,
            Path folder,
            long seconds,
            List<String> options,
            Map<String, String> properties)
            throws IOException, InterruptedException {
        return run(main, folder, seconds, options, properties, Map.of());
    }

    /**
     * @param folder for the output, and for temporary files in {@code tmp}
     * @param seconds timeout, after which the process is killed and its stack traces are in the
     *     output
     * @param options of the JVM; the class path is that of this process by default
     * @param properties further system properties
     * @param environment variables that differ from those of this process
     */
    public static ChildJvm run(
            Class<?> main,
            Path folder,
            long seconds,
            List<String> options,
            Map<String, String> properties,
            Map<String, String> environment)
            throws IOException, InterruptedException {
        Path output = folder.resolve(main.getSimpleName() + ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command(main, folder, options, properties))
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        // the JVM reports the variable on standard error
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                new ProcessBuilder("kill", "-QUIT", Long.toString(process.pid())).start().waitFor();
                process.waitFor(STACK_TRACE_SECONDS, TimeUnit.SECONDS);
                throw new AssertionError("still running after " + seconds + " s:\n" + text(output));
            }
            return new ChildJvm(process.exitValue(), text(output));
        } finally {
            process.destroyForcibly();
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static List<String> command(
            Class<?> main, Path folder, List<String> options, Map<String, String> properties)
            throws IOException {
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Djava.io.tmpdir=" + temporary);
        // frequent exceptions keep their stack traces
        command.add("-XX:-OmitStackTraceInFastThrow");
        // a run of seconds does not repay the optimising compiler
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-Xshare:auto");
        // the manifest of the jar allows this, which is not on the class path here
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(options);
        for (String name : INHERITED) {
            String value = System.getProperty(name);
            if (value != null) {
                command.add("-D" + name + "=" + value);
            }
        }
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        if (!options.contains("-cp")) {
            command.add("-cp");
            command.add(System.getProperty("java.class.path"));
        }
        command.add(main.getName());
        return command;
    }
}
