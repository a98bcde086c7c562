package org.audiodigit.training;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.audiodigit.engine.TensorMemory;

/** One parameter's update and what the optimiser keeps of it. */
final class ParameterUpdate {

    /**
     * Floats of a block: weights, gradients and state of a few blocks fit the first-level cache.
     */
    private static final int BLOCK = 2048;

    /** What a thread does before it asks for more; less is not worth waking another thread for. */
    private static final int BLOCKS_AT_ONCE = 32;

    private static final ThreadLocal<float[][]> SCRATCH =
            ThreadLocal.withInitial(() -> new float[2][BLOCK]);

    private final UpdateRule rule;
    private final Optional<DirectUpdate> direct;
    private final TrainedParameter parameter;
    private final int length;

    /** What is kept, {@code [block][state][value]}. */
    private final float[][][] states;

    ParameterUpdate(UpdateRule rule, TrainedParameter parameter) {
        this.rule = rule;
        this.direct = rule.direct();
        this.parameter = parameter;
        this.length = Math.toIntExact(parameter.weights().size());
        this.states = new float[(length + BLOCK - 1) / BLOCK][rule.states()][BLOCK];
    }

    void apply(Workers workers, float rate, long step) {
        ByteBuffer gradients = TensorMemory.bytesOf(parameter.gradient());
        ByteBuffer weights = TensorMemory.bytesOf(parameter.weights());
        int pieces = (states.length + BLOCKS_AT_ONCE - 1) / BLOCKS_AT_ONCE;
        workers.run(
                pieces,
                piece -> {
                    int from = piece * BLOCKS_AT_ONCE;
                    int to = Math.min(from + BLOCKS_AT_ONCE, states.length);
                    for (int block = from; block < to; block++) {
                        update(weights, gradients, block, rate, step);
                    }
                });
    }

    private void update(
            ByteBuffer weights, ByteBuffer gradients, int block, float rate, long step) {
        int start = block * BLOCK;
        int size = Math.min(BLOCK, length - start);
        if (direct.isPresent() && size % direct.get().multiple() == 0) {
            direct.get().update(weights, gradients, start, size, states[block], rate);
        } else {
            updateCopies(weights, gradients, block, size, rate, step);
        }
    }

    private void updateCopies(
            ByteBuffer weights, ByteBuffer gradients, int block, int size, float rate, long step) {
        float[] weight = SCRATCH.get()[0];
        float[] gradient = SCRATCH.get()[1];
        int start = block * BLOCK;
        weights.asFloatBuffer().get(start, weight, 0, size);
        gradients.asFloatBuffer().get(start, gradient, 0, size);
        rule.update(weight, gradient, states[block], size, parameter.decays(), rate, step);
        weights.asFloatBuffer().put(start, weight, 0, size);
    }

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
