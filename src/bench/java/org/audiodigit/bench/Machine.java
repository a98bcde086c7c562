package org.audiodigit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The machine of a measurement. */
public record Machine(String processor, int cores, String java, String system) {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    /** The machine that runs this process. */
    public static Machine here() throws IOException {
        return new Machine(
                processorName(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().toString(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }

    /** Name of the processor from Linux, or else from the environment. */
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
