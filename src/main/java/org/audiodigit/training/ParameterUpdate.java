package org.audiodigit.training;

import org.audiodigit.engine.TensorMemory;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.FloatBuffer;

/**
 * The update of one parameter and its optimiser state. It copies the weights and gradients block by
 * block to arrays that fit the first-level cache, applies the rule there, and copies the weights
 * back.
 */
final class ParameterUpdate {

    /** Floats per block: weights, gradients and state of a few blocks fit the first-level cache. */
    private static final int BLOCK = 2048;

    /** What a thread does before it asks for more; less is not worth waking another thread for. */
    private static final int BLOCKS_AT_ONCE = 32;

    private static final ThreadLocal<float[][]> SCRATCH =
            ThreadLocal.withInitial(() -> new float[2][BLOCK]);

    private final UpdateRule rule;
    private final TrainedParameter parameter;
    private final int length;

    /** {@code [block][state][value]}. */
    private final float[][][] states;

    ParameterUpdate(UpdateRule rule, TrainedParameter parameter) {
        this.rule = rule;
        this.parameter = parameter;
        this.length = Math.toIntExact(parameter.weights().size());
        this.states = new float[(length + BLOCK - 1) / BLOCK][rule.states()][BLOCK];
    }

    void apply(Workers workers, float rate, long step) {
        FloatBuffer gradients = TensorMemory.of(parameter.gradient());
        FloatBuffer weights = TensorMemory.of(parameter.weights());
        int pieces = (states.length + BLOCKS_AT_ONCE - 1) / BLOCKS_AT_ONCE;
        workers.run(
                pieces,
                piece -> {
                    int from = piece * BLOCKS_AT_ONCE;
                    int to = Math.min(from + BLOCKS_AT_ONCE, states.length);
                    for (int block = from; block < to; block++) {
                        apply(weights, gradients, block, rate, step);
                    }
                });
    }

    private void apply(
            FloatBuffer weights, FloatBuffer gradients, int block, float rate, long step) {
        float[] weight = SCRATCH.get()[0];
        float[] gradient = SCRATCH.get()[1];
        int start = block * BLOCK;
        int size = Math.min(BLOCK, length - start);
        weights.get(start, weight, 0, size);
        gradients.get(start, gradient, 0, size);
        rule.update(weight, gradient, states[block], size, parameter.decays(), rate, step);
        weights.put(start, weight, 0, size);
    }

    /** Writes {@code [block][state][value]}; the last block is padded. */
    void save(DataOutput out) throws IOException {
        out.writeInt(length);
        for (float[][] block : states) {
            for (float[] values : block) {
                Floats.write(out, values);
            }
        }
    }

    void load(DataInput in) throws IOException {
        if (in.readInt() != length) {
            throw new IOException("holds the optimiser's state of another network");
        }
        for (float[][] block : states) {
            for (float[] values : block) {
                Floats.read(in, values);
            }
        }
    }
}
