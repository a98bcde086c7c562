package org.audiodigit.bench;

/**
 * The memory bandwidth with all cores.
 *
 * @param copy GB/s, read and written, of a copy of an array
 * @param update GB/s, read and written, of a pass that changes two arrays by a third
 */
public record MemorySpeed(Figures copy, Figures update) {

    /**
     * Minimum number of passes over the parameters in a training step with RMSprop: forward reads
     * the weights, backward writes the gradients, the update reads weights, gradients and mean
     * squares and writes weights and mean squares. Inputs and activations of a dense network are
     * small in comparison.
     */
    private static final int PASSES = 7;

    /** Minimum duration of a step of a dense network at this bandwidth, in milliseconds. */
    public double millisOfDenseStep(long parameters) {
        double bytes = (double) PASSES * parameters * Float.BYTES;
        return bytes / (update.median() * 1e6);
    }
}
