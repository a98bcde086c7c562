package org.audiodigit.bench;

/**
 * How fast the memory is with all cores at it.
 *
 * @param copy GB/s, read and written, of a copy of an array
 * @param update GB/s, read and written, of a pass that changes two arrays by a third
 */
public record MemorySpeed(Figures copy, Figures update) {

    /**
     * How often a step of training with RMSprop has to go over the parameters at the least, if its
     * gradients are kept in between: forward reads the weights, backward writes the gradients, the
     * update reads weights, gradients and mean squares and writes weights and mean squares. Inputs
     * and activations are nothing beside that in a dense network.
     */
    private static final int PASSES = 7;

    /** Milliseconds that a step of a dense network needs at the least at this speed. */
    public double millisOfDenseStep(long parameters) {
        double bytes = (double) PASSES * parameters * Float.BYTES;
        return bytes / (update.median() * 1e6);
    }
}
