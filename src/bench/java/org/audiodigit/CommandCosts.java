package org.audiodigit;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Runs a command of the program and prints, as its last line, the seconds by the clock and of the
 * processor, and the largest resident memory in megabytes. Arguments: those of the command.
 */
public final class CommandCosts {

    private static final Path STATUS = Path.of("/proc/self/status");

    private CommandCosts() {}

    public static void main(String[] arguments) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println(line())));
        Main.main(arguments);
    }

    /** The costs of this process until now. */
    public static String line() {
        double seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1e3;
        double processor =
                ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis()
                        / 1e3;
        return seconds + " " + processor + " " + megabytes();
    }

    private static double megabytes() {
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1e3)
                    .findFirst()
                    .orElse(0);
        } catch (IOException notLinux) {
            return 0;
        }
    }
}
