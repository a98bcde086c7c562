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
 * allocates its memory in a few rounds only; for the heap and the threads, the growth of the lowest
 * value, since work in the background that has not ended yet raises both.
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

    private static final long ALLOWED_FILES = 2;

    /**
     * The pool of background tasks keeps as many threads as tasks ran at once, so a round that is
     * faster than those before may start some. A leak of one thread per round exceeds this.
     */
    private static final long ALLOWED_THREADS = 6;

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
                        GrowthCheck::medianGrowth,
                        allowedMegabytes + RESIDENT_PER_ROUND * countedRounds);
        flat &=
                flat(
                        "heap MB",
                        ProcessSize::heapMegabytes,
                        GrowthCheck::floorGrowth,
                        allowedMegabytes + HEAP_PER_ROUND * countedRounds);
        flat &= flat("threads", ProcessSize::threads, GrowthCheck::floorGrowth, ALLOWED_THREADS);
        flat &= flat("files", ProcessSize::files, GrowthCheck::medianGrowth, ALLOWED_FILES);
        return flat;
    }

    private boolean flat(
            String name, ToDoubleFunction<ProcessSize> measure, Growth growthOf, double limit) {
        double[] values = sizes.stream().mapToDouble(measure).toArray();
        int first = (int) Math.round((1 - COUNTED) * values.length);
        double growth = growthOf.in(values, first);
        System.out.printf(
                Locale.ROOT,
                "%s over %d rounds: from %.1f to %.1f, growth %.2f, limit %.2f%n",
                name,
                rounds,
                values[first],
                values[values.length - 1],
                growth,
                limit);
        return growth <= limit;
    }

    /**
     * Growth of the lowest value from the first to the second half of the samples from index {@code
     * first}, for all of them. Work in the background that has not ended yet raises some values, a
     * leak all that follow it.
     */
    private static double floorGrowth(double[] values, int first) {
        int middle = (first + values.length) / 2;
        double before = Arrays.stream(values, first, middle).min().orElseThrow();
        double after = Arrays.stream(values, middle, values.length).min().orElseThrow();
        return 2 * (after - before);
    }

    /** Computes the growth from one of the samples to the last. */
    @FunctionalInterface
    private interface Growth {
        double in(double[] values, int first);
    }

    /**
     * Median growth per sample from index {@code first}, for all of them. Only samples at the same
     * position of a cycle are compared.
     */
    private static double medianGrowth(double[] values, int first) {
        int distance = CYCLE * Math.max(1, (values.length - first) / (4 * CYCLE));
        double[] slopes =
                IntStream.range(first, values.length - distance)
                        .mapToDouble(i -> (values[i + distance] - values[i]) / distance)
                        .sorted()
                        .toArray();
        return slopes[slopes.length / 2] * (values.length - first);
    }
}
