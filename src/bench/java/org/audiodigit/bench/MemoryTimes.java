package org.audiodigit.bench;

import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Prints the memory bandwidth in GB/s, read and written, of a copy and of a pass that updates two
 * arrays by a third one like RMSprop, but with hardly any arithmetic. All cores work on the arrays.
 * Argument: their length.
 */
public final class MemoryTimes {

    private static final int PARTS = Runtime.getRuntime().availableProcessors();

    private final float[] weights;
    private final float[] gradients;
    private final float[] meanSquares;

    private MemoryTimes(int length) {
        weights = new float[length];
        gradients = new float[length];
        meanSquares = new float[length];
        Random random = new Random(0);
        for (int i = 0; i < length; i++) {
            gradients[i] = random.nextFloat();
        }
    }

    public static void main(String[] arguments) {
        int length = Integer.parseInt(arguments[0]);
        MemoryTimes memory = new MemoryTimes(length);
        System.out.println(
                gigabytesPerSecond(2, length, memory::copy)
                        + " "
                        + gigabytesPerSecond(5, length, memory::update));
    }

    private static double gigabytesPerSecond(int passes, int length, PartOfArray job) {
        IntConsumer part =
                index ->
                        job.run(
                                (int) ((long) length * index / PARTS),
                                (int) ((long) length * (index + 1) / PARTS));
        double millis =
                MedianStep.millis(step -> IntStream.range(0, PARTS).parallel().forEach(part));
        return (double) passes * length * Float.BYTES / (millis * 1e6);
    }

    private void copy(int from, int to) {
        System.arraycopy(gradients, from, weights, from, to - from);
    }

    private void update(int from, int to) {
        for (int i = from; i < to; i++) {
            float gradient = gradients[i];
            meanSquares[i] = 0.9f * meanSquares[i] + gradient;
            weights[i] -= gradient;
        }
    }

    /** A range of indices. */
    private interface PartOfArray {
        void run(int from, int to);
    }
}
