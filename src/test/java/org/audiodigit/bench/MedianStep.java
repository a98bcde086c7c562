package org.audiodigit.bench;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Does one thing over and over, first to warm up, then by the clock. */
public final class MedianStep {

    private static final int WARM_UP = 15;
    private static final int STEPS = Integer.getInteger("audiodigit.bench.steps", 40);

    private MedianStep() {}

    /**
     * Milliseconds that the middle one of the steps took.
     *
     * @param step is given its number, from 0 with the warming up
     */
    public static double millis(IntConsumer step) {
        int warmUp = Math.min(WARM_UP, STEPS);
        for (int i = 0; i < warmUp; i++) {
            step.accept(i);
        }
        double[] millis = new double[STEPS];
        for (int i = 0; i < STEPS; i++) {
            long begin = System.nanoTime();
            step.accept(warmUp + i);
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        return millis[STEPS / 2];
    }
}
