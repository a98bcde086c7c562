package org.audiodigit.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.audiodigit.engine.TensorMemory;

/**
 * Changes a block where it lies. What is kept lies in the engine's memory, too: that begins at a
 * cache line, which Java's arrays do not, and a vector over two lines takes longer.
 */
final class DirectBlocks implements BlockUpdates {

    /**
     * Floats before the first that is kept, five pages and seven cache lines of them: the engine
     * gives large tensors places that are a round distance apart, and some processors' caches take
     * lines at such a distance for one another.
     */
    private static final int APART = (5 * 4096 + 7 * 64) / Float.BYTES;

    private final UpdateRule rule;
    private final DirectUpdate direct;
    private final boolean decays;
    private final int blocks;
    private final NDArray state;
    private final ByteBuffer memory;

    /**
     * @param rule for what is left over where weights do not fill a vector
     * @param direct the same as it
     * @param parameter whose weights they are; what is kept lives as long
     * @param blocks how many there are
     */
    DirectBlocks(UpdateRule rule, DirectUpdate direct, TrainedParameter parameter, int blocks) {
        this.rule = rule;
        this.direct = direct;
        this.decays = parameter.decays();
        this.blocks = blocks;
        int length = blocks * BLOCK;
        this.state = parameter.weights().getManager().zeros(new Shape(APART + (long) length));
        this.memory =
                TensorMemory.bytesOf(state)
                        .slice(APART * Float.BYTES, length * Float.BYTES)
                        .order(ByteOrder.nativeOrder());
    }

    @Override
    public void update(
            ByteBuffer weights, ByteBuffer gradients, int block, int size, float rate, long step) {
        int start = block * BLOCK;
        int rest = size % direct.multiple();
        direct.update(weights, gradients, memory, start, size - rest, rate);
        if (rest > 0) {
            updateCopies(weights, gradients, start + size - rest, rest, rate, step);
        }
    }

    private void updateCopies(
            ByteBuffer weights, ByteBuffer gradients, int start, int size, float rate, long step) {
        float[] weight = new float[size];
        float[] gradient = new float[size];
        float[][] kept = new float[1][size];
        weights.asFloatBuffer().get(start, weight);
        gradients.asFloatBuffer().get(start, gradient);
        memory.asFloatBuffer().get(start, kept[0]);
        rule.update(weight, gradient, kept, size, decays, rate, step);
        memory.asFloatBuffer().put(start, kept[0]);
        weights.asFloatBuffer().put(start, weight);
    }

    @Override
    public void save(DataOutput out) throws IOException {
        FloatBuffer values = memory.asFloatBuffer();
        float[] block = new float[BLOCK];
        for (int i = 0; i < blocks; i++) {
            values.get(block);
            Floats.write(out, block);
        }
    }

    @Override
    public void load(DataInput in) throws IOException {
        FloatBuffer values = memory.asFloatBuffer();
        float[] block = new float[BLOCK];
        for (int i = 0; i < blocks; i++) {
            Floats.read(in, block);
            values.put(block);
        }
    }

    @Override
    public void close() {
        state.close();
    }
}
