package org.audiodigit.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A class of the tests in a process of its own: what it does to the process as a whole, such as
 * holding memory or breaking it down, is then seen and harms no other test.
 *
 * @param exit its exit code
 * @param said both its outputs
 */
public record ChildJvm(int exit, String said) {

    /** What makes a window in memory. */
    private static final List<String> HANDED_ON =
            List.of(
                    "glass.platform",
                    "monocle.platform",
                    "prism.order",
                    "java.awt.headless",
                    "audiodigit.engine.threads",
                    ToneModels.FOLDER_PROPERTY);

    private static final int SECONDS_TO_SAY_WHERE = 5;

    /**
     * @param folder for its output, and its temporary files in {@code tmp} below
     * @param seconds after which it is ended, with where its threads were in its output
     * @param options of Java
     * @param properties of the system, beside those that make a window in memory
     */
    public static ChildJvm run(
            Class<?> main,
            Path folder,
            long seconds,
            List<String> options,
            Map<String, String> properties)
            throws IOException, InterruptedException {
        Path said = folder.resolve(main.getSimpleName() + ".txt");
        Process process =
                new ProcessBuilder(command(main, folder, options, properties))
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                new ProcessBuilder("kill", "-QUIT", Long.toString(process.pid())).start().waitFor();
                process.waitFor(SECONDS_TO_SAY_WHERE, TimeUnit.SECONDS);
                throw new AssertionError("no end after " + seconds + " s:\n" + text(said));
            }
            return new ChildJvm(process.exitValue(), text(said));
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
        // an exception that happens often has a trace, too
        command.add("-XX:-OmitStackTraceInFastThrow");
        // it lives for seconds, too short for the best code
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-Xshare:auto");
        command.addAll(options);
        for (String name : HANDED_ON) {
            String value = System.getProperty(name);
            if (value != null) {
                command.add("-D" + name + "=" + value);
            }
        }
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        return command;
    }
}
