package org.audiodigit.training.projection;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/**
 * The nearest neighbours of each point by Euclidean distance, found by comparing all pairs. With
 * coordinates stored by dimension, the compiler turns the inner loop into vector instructions; for
 * tens of thousands of points this is as fast as an index of 15 neighbours in 30 dimensions.
 *
 * @param indices {@code [points][neighbours]}, nearest first, without the point itself
 * @param distances in the same order
 */
record NearestNeighbours(int[][] indices, float[][] distances) {

    private static final int BLOCK = 32;
    private static final int TILE = 2048;

    /**
     * @param coordinates {@code [dimensions][points]}
     * @param count number of neighbours, less than the number of points
     * @param stop asked on several threads
     * @param progress receives the share of the points that are done, on the calling thread
     */
    static NearestNeighbours of(
            float[][] coordinates, int count, ProjectionListener stop, DoubleConsumer progress) {
        int points = coordinates[0].length;
        int[][] indices = new int[points][];
        float[][] distances = new float[points][];
        int blocks = (points + BLOCK - 1) / BLOCK;
        AtomicInteger done = new AtomicInteger();
        Thread caller = Thread.currentThread();
        IntStream.range(0, blocks)
                .parallel()
                .forEach(
                        block -> {
                            stop.checkStopped();
                            int end = Math.min((block + 1) * BLOCK, points);
                            find(coordinates, block * BLOCK, end, count, indices, distances);
                            double share = (double) done.incrementAndGet() / blocks;
                            if (Thread.currentThread() == caller) {
                                progress.accept(share);
                            }
                        });
        return new NearestNeighbours(indices, distances);
    }

    private static void find(
            float[][] coordinates,
            int begin,
            int end,
            int count,
            int[][] indices,
            float[][] distances) {
        int points = coordinates[0].length;
        Nearest[] nearest = new Nearest[end - begin];
        Arrays.setAll(nearest, i -> new Nearest(count));
        float[] squares = new float[TILE];
        for (int tile = 0; tile < points; tile += TILE) {
            int size = Math.min(TILE, points - tile);
            for (int point = begin; point < end; point++) {
                Arrays.fill(squares, 0, size, 0);
                for (float[] values : coordinates) {
                    addSquares(values, tile, values[point], squares, size);
                }
                Nearest found = nearest[point - begin];
                for (int i = 0; i < size; i++) {
                    if (squares[i] < found.worst && tile + i != point) {
                        found.add(squares[i], tile + i);
                    }
                }
            }
        }
        for (int point = begin; point < end; point++) {
            Nearest found = nearest[point - begin];
            indices[point] = found.indices;
            distances[point] = found.squares;
            for (int i = 0; i < count; i++) {
                distances[point][i] = (float) Math.sqrt(distances[point][i]);
            }
        }
    }

    private static void addSquares(
            float[] values, int start, float value, float[] squares, int size) {
        for (int i = 0; i < size; i++) {
            float difference = values[start + i] - value;
            squares[i] += difference * difference;
        }
    }

    /** The nearest points so far, in ascending order. */
    private static final class Nearest {

        private final int[] indices;
        private final float[] squares;
        private float worst = Float.POSITIVE_INFINITY;

        Nearest(int count) {
            indices = new int[count];
            squares = new float[count];
            Arrays.fill(squares, Float.POSITIVE_INFINITY);
        }

        void add(float square, int index) {
            int position = squares.length - 1;
            while (position > 0 && squares[position - 1] > square) {
                squares[position] = squares[position - 1];
                indices[position] = indices[position - 1];
                position--;
            }
            squares[position] = square;
            indices[position] = index;
            worst = squares[squares.length - 1];
        }
    }
}
