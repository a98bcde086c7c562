package org.audiodigit.training.projection;

import java.util.Arrays;

/**
 * The weighted graph of UMAP: how strongly each point belongs to the neighbourhood of another
 * (McInnes, Healy and Melville 2018, section 3.1). Each edge is stored once.
 *
 * @param heads one end of each edge
 * @param tails the other end
 * @param weights 0 to 1
 */
record FuzzyGraph(int[] heads, int[] tails, float[] weights) {

    private static final int SEARCH_STEPS = 64;
    private static final double MIN_SCALE = 1e-3;

    static FuzzyGraph of(NearestNeighbours neighbours) {
        int points = neighbours.indices().length;
        float[][] memberships = new float[points][];
        double meanDistance = mean(neighbours.distances());
        for (int i = 0; i < points; i++) {
            memberships[i] = memberships(neighbours.distances()[i], meanDistance);
        }
        int count = points * neighbours.indices()[0].length;
        int[] heads = new int[count];
        int[] tails = new int[count];
        float[] weights = new float[count];
        int edges = 0;
        for (int i = 0; i < points; i++) {
            for (int k = 0; k < memberships[i].length; k++) {
                int j = neighbours.indices()[i][k];
                int back = indexOf(neighbours.indices()[j], i);
                if (back < 0 || i < j) {
                    float one = memberships[i][k];
                    float other = back < 0 ? 0 : memberships[j][back];
                    heads[edges] = i;
                    tails[edges] = j;
                    weights[edges++] = one + other - one * other;
                }
            }
        }
        return new FuzzyGraph(
                Arrays.copyOf(heads, edges),
                Arrays.copyOf(tails, edges),
                Arrays.copyOf(weights, edges));
    }

    private static double mean(float[][] distances) {
        double sum = 0;
        for (float[] row : distances) {
            for (float distance : row) {
                sum += distance;
            }
        }
        return sum / distances.length / distances[0].length;
    }

    private static int indexOf(int[] indices, int index) {
        for (int k = 0; k < indices.length; k++) {
            if (indices[k] == index) {
                return k;
            }
        }
        return -1;
    }

    /**
     * Memberships that decay with the distance behind the nearest neighbour, on a scale for which
     * their sum is the binary logarithm of the number of neighbours.
     */
    private static float[] memberships(float[] distances, double meanDistance) {
        double target = Math.log(distances.length) / Math.log(2);
        double nearest = 0;
        for (float distance : distances) {
            if (distance > 0) {
                nearest = distance;
                break;
            }
        }
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double scale = 1;
        for (int step = 0; step < SEARCH_STEPS; step++) {
            if (sum(distances, nearest, scale) > target) {
                high = scale;
                scale = (low + high) / 2;
            } else {
                low = scale;
                scale = Double.isInfinite(high) ? scale * 2 : (low + high) / 2;
            }
        }
        scale = Math.max(scale, MIN_SCALE * meanDistance);
        float[] memberships = new float[distances.length];
        for (int k = 0; k < distances.length; k++) {
            memberships[k] = (float) membership(distances[k], nearest, scale);
        }
        return memberships;
    }

    private static double sum(float[] distances, double nearest, double scale) {
        double sum = 0;
        for (float distance : distances) {
            sum += membership(distance, nearest, scale);
        }
        return sum;
    }

    private static double membership(double distance, double nearest, double scale) {
        double behind = distance - nearest;
        return behind <= 0 ? 1 : Math.exp(-behind / scale);
    }
}
