package org.audiodigit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where something was measured. */
public record Machine(String processor, int cores, String java, String system) {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    /** This one. */
    public static Machine here() throws IOException {
        return new Machine(
                processorName(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().toString(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }

    /** As Linux names it; elsewhere as the environment does, if it does. */
    private static String processorName() throws IOException {
        if (!Files.isReadable(PROCESSORS)) {
            return System.getenv().getOrDefault("PROCESSOR_IDENTIFIER", "unknown");
        }
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        }
    }
}
