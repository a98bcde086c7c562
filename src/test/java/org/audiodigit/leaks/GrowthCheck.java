package org.audiodigit.leaks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How a process grows over many rounds of the same. The first of the rounds warm it up; of the
 * others the median growth counts. What each round leaves behind shows everywhere; a compiler that
 * takes its memory once shows in a few places only.
 */
final class GrowthCheck {

    private static final int SAMPLES = 40;

    /** What goes on in rounds may differ from one to the next, as one room from another. */
    private static final int CYCLE = 4;

    /** The share of the rounds that counts. */
    private static final double COUNTED = 0.6;

    /** In megabytes a round: less than one clip as a network takes it, or one line of a history. */
    private static final double RESIDENT_A_ROUND = 0.004;

    private static final double HEAP_A_ROUND = 0.004;

    private static final long FREE_HANDLES = 2;

    private final int rounds;
    private final double free;
    private final List<ProcessSize> sizes = new ArrayList<>();

    /**
     * @param free what code that is compiled meanwhile and caches that fill may take, megabytes
     */
    GrowthCheck(int rounds, double free) {
        this.rounds = rounds;
        this.free = free;
    }

    /**
     * To be called after each round.
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

    /** Ends the process: with 0 if it did not grow, else with 1, having said what grew. */
    void end() {
        System.exit(isFlat() ? 0 : 1);
    }

    boolean isFlat() {
        double between = COUNTED * rounds;
        boolean flat =
                flat(
                        "resident MB",
                        ProcessSize::residentMegabytes,
                        free + RESIDENT_A_ROUND * between);
        flat &= flat("heap MB", ProcessSize::heapMegabytes, free + HEAP_A_ROUND * between);
        flat &= flat("threads", ProcessSize::threads, FREE_HANDLES);
        flat &= flat("files", ProcessSize::files, FREE_HANDLES);
        return flat;
    }

    private boolean flat(String what, ToDoubleFunction<ProcessSize> of, double most) {
        double[] values = sizes.stream().mapToDouble(of).toArray();
        int first = (int) Math.round((1 - COUNTED) * values.length);
        double growth = slope(values, first) * (values.length - first);
        System.out.printf(
                Locale.ROOT,
                "%s over %d rounds: %.1f, in the end %.1f; by the slope %.2f more, at most %.2f%n",
                what,
                rounds,
                values[first],
                values[values.length - 1],
                growth,
                most);
        return growth <= most;
    }

    /**
     * The median, over all places from {@code first} on, of how it goes on from there, a sample.
     * Only the same places of a cycle are held against each other.
     */
    private static double slope(double[] values, int first) {
        int ahead = CYCLE * Math.max(1, (values.length - first) / (4 * CYCLE));
        double[] slopes =
                IntStream.range(first, values.length - ahead)
                        .mapToDouble(i -> (values[i + ahead] - values[i]) / ahead)
                        .sorted()
                        .toArray();
        return slopes[slopes.length / 2];
    }
}
