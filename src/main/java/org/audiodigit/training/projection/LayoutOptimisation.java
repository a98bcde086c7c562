package org.audiodigit.training.projection;

import java.util.function.DoubleConsumer;

/**
 * Moves the points of a layout so that the ends of strong edges come close to each other and other
 * points go apart: stochastic gradient descent on the cross-entropy of the graph with negative
 * samples (McInnes, Healy and Melville 2018, section 3.2). Runs on one thread, so that the result
 * is reproducible.
 */
final class LayoutOptimisation {

    private static final int EPOCHS = 500;

    /** Enough for many points, as in the reference implementation. */
    private static final int FEW_EPOCHS = 200;

    private static final int MANY_POINTS = 10_000;
    private static final int NEGATIVE_SAMPLES = 5;
    private static final float MAX_STEP = 4;

    /** The curve 1 / (1 + a d^2b) that fits a minimum distance of 0.5 and a spread of 1. */
    private static final double A = 0.583;

    private static final double B = 1.334;
    private static final ForceTable ATTRACTION = new ForceTable(LayoutOptimisation::attraction);
    private static final ForceTable REPULSION = new ForceTable(LayoutOptimisation::repulsion);

    private final FuzzyGraph graph;
    private final float[][] layout;
    private final int epochs;
    private final float maxWeight;
    private long random;

    /**
     * @param layout {@code [points][2]}, changed in place
     */
    LayoutOptimisation(FuzzyGraph graph, float[][] layout, long seed) {
        this.graph = graph;
        this.layout = layout;
        this.random = seed | 1;
        this.epochs = layout.length > MANY_POINTS ? FEW_EPOCHS : EPOCHS;
        float max = 0;
        for (float weight : graph.weights()) {
            max = Math.max(max, weight);
        }
        this.maxWeight = max;
    }

    private static double attraction(double square) {
        return -2 * A * B * Math.pow(square, B - 1) / (1 + A * Math.pow(square, B));
    }

    private static double repulsion(double square) {
        return 2 * B / ((0.001 + square) * (1 + A * Math.pow(square, B)));
    }

    void run(ProjectionListener stop, DoubleConsumer progress) {
        for (int epoch = 0; epoch < epochs; epoch++) {
            stop.checkStopped();
            runEpoch(epoch, 1 - (float) epoch / epochs);
            progress.accept((epoch + 1.0) / epochs);
        }
    }

    /** Strong edges pull in every epoch, weak ones in as many as their weight says. */
    private void runEpoch(int epoch, float rate) {
        for (int edge = 0; edge < graph.weights().length; edge++) {
            double share = graph.weights()[edge] / maxWeight;
            if ((long) (share * (epoch + 1)) > (long) (share * epoch)) {
                float[] head = layout[graph.heads()[edge]];
                float[] tail = layout[graph.tails()[edge]];
                attract(head, tail, rate);
                repel(head, rate);
                attract(tail, head, rate);
                repel(tail, rate);
            }
        }
    }

    private static void attract(float[] point, float[] other, float rate) {
        float x = point[0] - other[0];
        float y = point[1] - other[1];
        float square = x * x + y * y;
        if (square > 0) {
            float force = ATTRACTION.at(square);
            float stepX = rate * clamp(force * x);
            float stepY = rate * clamp(force * y);
            point[0] += stepX;
            point[1] += stepY;
            other[0] -= stepX;
            other[1] -= stepY;
        }
    }

    private void repel(float[] point, float rate) {
        for (int i = 0; i < NEGATIVE_SAMPLES; i++) {
            float[] other = layout[randomPoint()];
            float x = point[0] - other[0];
            float y = point[1] - other[1];
            float square = x * x + y * y;
            if (square > 0) {
                float force = REPULSION.at(square);
                point[0] += rate * clamp(force * x);
                point[1] += rate * clamp(force * y);
            }
        }
    }

    /** Xorshift (Marsaglia 2003), since the generator takes a large part of the time. */
    private int randomPoint() {
        random ^= random << 13;
        random ^= random >>> 7;
        random ^= random << 17;
        return (int) ((random >>> 33) * layout.length >>> 31);
    }

    private static float clamp(float value) {
        return Math.max(-MAX_STEP, Math.min(MAX_STEP, value));
    }
}
