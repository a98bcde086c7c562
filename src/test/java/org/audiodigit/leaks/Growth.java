package org.audiodigit.leaks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * How a process grows over many rounds of the same. The first half of the rounds warms it up; then
 * the last of them are held against the first. What each round leaves behind adds up, what is
 * measured beside it does not.
 */
final class Growth {

    private static final int SAMPLES = 40;

    /** What code that is compiled meanwhile and the allocator's fragments may take. */
    private static final double FREE_RESIDENT = 4;

    private static final double FREE_HEAP = 1;

    /** In megabytes a round: less than one clip as a network takes it, or one line of a history. */
    private static final double RESIDENT_A_ROUND = 0.004;

    private static final double HEAP_A_ROUND = 0.004;

    private static final long FREE_HANDLES = 2;

    private final int rounds;
    private final List<ProcessSize> sizes = new ArrayList<>();

    Growth(int rounds) {
        this.rounds = rounds;
    }

    /**
     * To be called after each round.
     *
     * @param round from 1
     */
    void after(int round) throws IOException {
        if (round * SAMPLES / rounds > (round - 1) * SAMPLES / rounds) {
            ProcessSize size = ProcessSize.now();
            sizes.add(size);
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

    /** Ends the process: with 0 if it did not grow, else with 1, having said what grew. */
    void end() {
        double between = 0.4 * rounds;
        boolean flat =
                flat(
                        "resident MB",
                        ProcessSize::residentMegabytes,
                        FREE_RESIDENT + RESIDENT_A_ROUND * between);
        flat &=
                flat(
                        "heap MB",
                        ProcessSize::heapMegabytes,
                        FREE_HEAP + HEAP_A_ROUND * between);
        flat &= flat("threads", ProcessSize::threads, FREE_HANDLES);
        flat &= flat("files", ProcessSize::files, FREE_HANDLES);
        System.exit(flat ? 0 : 1);
    }

    private boolean flat(String what, ToDoubleFunction<ProcessSize> of, double most) {
        int fifth = sizes.size() / 5;
        int half = sizes.size() / 2;
        double before = median(sizes.subList(half, half + fifth), of);
        double after = median(sizes.subList(sizes.size() - fifth, sizes.size()), of);
        System.out.printf(
                Locale.ROOT,
                "%s over %d rounds: %.1f, later %.1f, at most %.1f more%n",
                what,
                rounds,
                before,
                after,
                most);
        return after - before <= most;
    }

    private static double median(List<ProcessSize> sizes, ToDoubleFunction<ProcessSize> of) {
        double[] sorted = sizes.stream().mapToDouble(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
