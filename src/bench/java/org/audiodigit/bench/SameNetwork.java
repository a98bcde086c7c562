package org.audiodigit.bench;

import java.util.List;

/**
 * Checks whether two programs train the same network: with the same initial weights and batches,
 * they must have the same losses.
 *
 * @param parameters of our network
 * @param theirParameters of the other
 * @param losses of our first steps, before the update of each, in nats
 * @param theirLosses of the other's first steps
 */
public record SameNetwork(
        long parameters, long theirParameters, List<Double> losses, List<Double> theirLosses) {

    private static final double TOLERANCE = 1e-3;

    public SameNetwork {
        losses = List.copyOf(losses);
        theirLosses = List.copyOf(theirLosses);
        if (losses.isEmpty() || losses.size() != theirLosses.size()) {
            throw new IllegalArgumentException(
                    losses.size() + " losses against " + theirLosses.size());
        }
    }

    /**
     * Compares the output of two programs.
     *
     * @param own the number of parameters and the losses of our steps
     * @param other the same of the other program
     */
    public static SameNetwork of(List<Double> own, List<Double> other) {
        return new SameNetwork(
                own.get(0).longValue(),
                other.get(0).longValue(),
                own.subList(1, own.size()),
                other.subList(1, other.size()));
    }

    /** The largest difference between the losses of the same step, in nats; NaN if one is NaN. */
    public double largestDifference() {
        double largest = 0;
        for (int i = 0; i < losses.size(); i++) {
            largest = Math.max(largest, Math.abs(losses.get(i) - theirLosses.get(i)));
        }
        return largest;
    }

    public boolean holds() {
        return parameters == theirParameters && largestDifference() <= TOLERANCE;
    }
}
