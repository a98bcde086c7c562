package org.audiodigit.training.projection;

import java.util.Random;
import java.util.concurrent.CancellationException;

/**
 * Projects points to a plane so that neighbours stay neighbours: uniform manifold approximation and
 * projection (McInnes, Healy and Melville 2018), after a principal component analysis, whose first
 * two components are also the initial layout (Kobak and Linderman 2021). The same points always
 * give the same projection.
 *
 * <p>Implemented here since no maintained library for Java offers it without native code for each
 * system, which is larger than the rest of the program, or can report progress and be cancelled.
 */
public final class Umap {

    private static final int COMPONENTS = 30;
    private static final int NEIGHBOURS = 15;
    private static final double INITIAL_SIZE = 10;
    private static final float MAX_VALUE = 1e9f;
    private static final long SEED = 42;

    /** Shares of the time that finding neighbours ends at. */
    private static final double NEIGHBOURS_END = 0.5;

    private Umap() {}

    /**
     * @param points {@code [points][dimensions]}; NaN and infinite values count as zero
     * @return {@code [points][2]}
     * @throws CancellationException if the listener stops the projection
     */
    public static float[][] project(float[][] points, ProjectionListener listener) {
        if (points.length < 3) {
            float[][] line = new float[points.length][2];
            for (int i = 0; i < line.length; i++) {
                line[i][0] = i;
            }
            return line;
        }
        float[][] components = PrincipalComponents.project(finite(points), COMPONENTS);
        listener.checkStopped();
        FuzzyGraph graph =
                FuzzyGraph.of(
                        NearestNeighbours.of(
                                components,
                                Math.min(NEIGHBOURS, points.length - 1),
                                listener,
                                share -> listener.onProgress(NEIGHBOURS_END * share)));
        float[][] layout = initialLayout(components);
        new LayoutOptimisation(graph, layout, new Random(SEED).nextLong())
                .run(
                        listener,
                        share ->
                                listener.onProgress(NEIGHBOURS_END + (1 - NEIGHBOURS_END) * share));
        return layout;
    }

    private static float[][] finite(float[][] points) {
        float[][] finite = new float[points.length][];
        for (int i = 0; i < points.length; i++) {
            finite[i] = points[i].clone();
            for (int d = 0; d < finite[i].length; d++) {
                float value = finite[i][d];
                finite[i][d] = Float.isFinite(value) ? clamp(value) : 0;
            }
        }
        return finite;
    }

    /** Limits a value so that squared distances stay finite. */
    private static float clamp(float value) {
        return Math.max(-MAX_VALUE, Math.min(MAX_VALUE, value));
    }

    /** The first two components with noise, which separates equal points. */
    private static float[][] initialLayout(float[][] components) {
        Random random = new Random(SEED);
        double largest = 0;
        for (int d = 0; d < Math.min(2, components.length); d++) {
            for (float value : components[d]) {
                largest = Math.max(largest, Math.abs(value));
            }
        }
        double factor = largest == 0 ? 0 : INITIAL_SIZE / largest;
        float[][] layout = new float[components[0].length][2];
        for (int i = 0; i < layout.length; i++) {
            for (int d = 0; d < 2; d++) {
                double value = d < components.length ? components[d][i] * factor : 0;
                layout[i][d] = (float) (value + 1e-3 * random.nextGaussian());
            }
        }
        return layout;
    }
}
