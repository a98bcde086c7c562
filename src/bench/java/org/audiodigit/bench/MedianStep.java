package org.audiodigit.bench;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Repeats a step, first to warm up, then to measure it. */
public final class MedianStep {

    private static final int WARM_UP = 15;

    /** The JIT compiler needs some seconds for the calls of the engine. */
    private static final long WARM_UP_NANOS = 6_000_000_000L;

    private static final int STEPS = Integer.getInteger("audiodigit.bench.steps", 40);

    private MedianStep() {}

    /**
     * Returns the median duration of a step in milliseconds.
     *
     * @param step receives its number, from 0 and including the warm-up
     */
    public static double millis(IntConsumer step) {
        int warmUp = warmUp(step);
        double[] millis = new double[STEPS];
        for (int i = 0; i < STEPS; i++) {
            long begin = System.nanoTime();
            step.accept(warmUp + i);
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        return millis[STEPS / 2];
    }

    /** How many steps it took; with few to be measured, it is a trial and warms up less. */
    private static int warmUp(IntConsumer step) {
        long begin = System.nanoTime();
        int steps = 0;
        while (steps < Math.min(WARM_UP, STEPS)
                || STEPS > WARM_UP && System.nanoTime() - begin < WARM_UP_NANOS) {
            step.accept(steps++);
        }
        return steps;
    }
}
