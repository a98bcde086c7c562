package org.audiodigit.leaks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Checks whether a process grows over many rounds. The first rounds are ignored as warm-up. The
 * median growth of the other rounds counts, since a leak occurs in every round, while a compiler
 * allocates its memory in a few rounds only.
 */
final class GrowthCheck {

    private static final int SAMPLES = 40;

    /** Number of rounds after which the work repeats, such as the number of rooms. */
    private static final int CYCLE = 4;

    /** Share of the rounds that are not warm-up. */
    private static final double COUNTED = 0.6;

    /** Maximum growth in megabytes per round, less than the input of a network for one clip. */
    private static final double RESIDENT_PER_ROUND = 0.004;

    private static final double HEAP_PER_ROUND = 0.004;

    private static final long ALLOWED_HANDLES = 2;

    private final int rounds;
    private final double allowedMegabytes;
    private final List<ProcessSize> sizes = new ArrayList<>();

    /**
     * @param allowedMegabytes allowance for compiled code and caches
     */
    GrowthCheck(int rounds, double allowedMegabytes) {
        this.rounds = rounds;
        this.allowedMegabytes = allowedMegabytes;
    }

    /**
     * Measures the process at some of the rounds; to be called after each round.
     *
     * @param round from 1
     */
    void after(int round) throws IOException {
        if (round * SAMPLES / rounds > (round - 1) * SAMPLES / rounds) {
            ProcessSize size = ProcessSize.now();
            add(size);
            System.out.printf(
                    Locale.ROOT,
                    "round %d: resident %.1f MB, heap %.1f MB, %d threads, %d files%n",
                    round,
                    size.residentMegabytes(),
                    size.heapMegabytes(),
                    size.threads(),
                    size.files());
        }
    }

    void add(ProcessSize size) {
        sizes.add(size);
    }

    /** Ends the process with 0 if it did not grow, otherwise with 1. */
    void end() {
        System.exit(isFlat() ? 0 : 1);
    }

    boolean isFlat() {
        double countedRounds = COUNTED * rounds;
        boolean flat =
                flat(
                        "resident MB",
                        ProcessSize::residentMegabytes,
                        allowedMegabytes + RESIDENT_PER_ROUND * countedRounds);
        flat &=
                flat(
                        "heap MB",
                        ProcessSize::heapMegabytes,
                        allowedMegabytes + HEAP_PER_ROUND * countedRounds);
        flat &= flat("threads", ProcessSize::threads, ALLOWED_HANDLES);
        flat &= flat("files", ProcessSize::files, ALLOWED_HANDLES);
        return flat;
    }

    private boolean flat(String name, ToDoubleFunction<ProcessSize> measure, double limit) {
        double[] values = lowestOfCycles(sizes.stream().mapToDouble(measure).toArray());
        int first = (int) Math.round((1 - COUNTED) * values.length);
        double growth = slope(values, first) * (values.length - first);
        System.out.printf(
                Locale.ROOT,
                "%s over %d rounds: from %.1f to %.1f, median growth %.2f, limit %.2f%n",
                name,
                rounds,
                values[first],
                values[values.length - 1],
                growth,
                limit);
        return growth <= limit;
    }

    /**
     * The lowest of the values in the cycle that ends at each index. Work in the background that
     * has not ended yet raises single values, a leak all that follow it.
     */
    private static double[] lowestOfCycles(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(
                        end ->
                                Arrays.stream(values, Math.max(0, end - CYCLE + 1), end + 1)
                                        .min()
                                        .orElseThrow())
                .toArray();
    }

    /**
     * Median growth per sample from index {@code first}. Only samples at the same position of a
     * cycle are compared.
     */
    private static double slope(double[] values, int first) {
        int distance = CYCLE * Math.max(1, (values.length - first) / (4 * CYCLE));
        double[] slopes =
                IntStream.range(first, values.length - distance)
                        .mapToDouble(i -> (values[i + distance] - values[i]) / distance)
                        .sorted()
                        .toArray();
        return slopes[slopes.length / 2];
    }
}
