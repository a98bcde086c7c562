package org.audiodigit.leaks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What this process holds, after a collection; where the system has {@code /proc}. Where the heap
 * has a fixed size the resident memory tells what is held outside of it.
 */
record ProcessSize(double residentMegabytes, double heapMegabytes, long threads, long files) {

    private static final Path SELF = Path.of("/proc/self");

    static boolean known() {
        return Files.exists(SELF.resolve("status"));
    }

    static ProcessSize now() throws IOException {
        System.gc();
        Runtime java = Runtime.getRuntime();
        double heap = (java.totalMemory() - java.freeMemory()) / 1e6;
        try (Stream<Path> open = Files.list(SELF.resolve("fd"))) {
            return new ProcessSize(
                    number("VmRSS:") / 1024.0, heap, number("Threads:"), open.count());
        }
    }

    private static long number(String key) throws IOException {
        return Files.readAllLines(SELF.resolve("status")).stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
    }
}
