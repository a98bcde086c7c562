package org.audiodigit.training;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * What the optimiser keeps of a parameter, and the change of one block of its weights. Blocks may
 * be changed side by side.
 */
interface BlockUpdates extends AutoCloseable {

    /**
     * Floats of a block: weights, gradients and state of a few blocks fit the first-level cache.
     */
    int BLOCK = 2048;

    /**
     * Changes the weights of a block and what is kept of them.
     *
     * @param weights all of the parameter's, float32 in the processor's byte order
     * @param gradients of the mean loss, alike
     * @param block which one
     * @param size how many weights it has
     * @param rate learning rate
     * @param step from 1
     */
    void update(
            ByteBuffer weights, ByteBuffer gradients, int block, int size, float rate, long step);

    /** Writes what is kept, {@code [block][state][value]}, the last block filled up. */
    void save(DataOutput out) throws IOException;

    void load(DataInput in) throws IOException;

    @Override
    void close();
}
