package org.audiodigit.leaks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Resources of this process after a garbage collection, from {@code /proc}. With a heap of fixed
 * size, the resident memory shows the growth outside the heap.
 */
record ProcessSize(double residentMegabytes, double heapMegabytes, long threads, long files) {

    private static final Path SELF = Path.of("/proc/self");

    static boolean isMeasurable() {
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
