package org.audiodigit.training;

import java.nio.ByteBuffer;

/**
 * What an {@link UpdateRule} that keeps one value a weight does to a run of weights, done to the
 * engine's memory itself, which saves copying it to arrays and back.
 */
interface DirectUpdate {

    /** Lengths must be a multiple of this. */
    int multiple();

    /**
     * Changes weights and what is kept of them, to the bit as the rule does.
     *
     * @param weights all of a parameter's, float32 in the processor's byte order
     * @param gradients of the mean loss, alike
     * @param state what is kept, alike; it may be longer
     * @param start the first weight to change
     * @param length how many to change
     * @param rate learning rate
     */
    void update(
            ByteBuffer weights,
            ByteBuffer gradients,
            ByteBuffer state,
            int start,
            int length,
            float rate);
}
