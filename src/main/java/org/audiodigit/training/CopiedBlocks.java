package org.audiodigit.training;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Copies a block to the processor's cache, has a rule change it there, and writes it back. */
final class CopiedBlocks implements BlockUpdates {

    private static final ThreadLocal<float[][]> SCRATCH =
            ThreadLocal.withInitial(() -> new float[2][BLOCK]);

    private final UpdateRule rule;
    private final boolean decays;

    /** What is kept, {@code [block][state][value]}. */
    private final float[][][] states;

    /**
     * @param decays whether weight decay applies
     * @param blocks how many there are
     */
    CopiedBlocks(UpdateRule rule, boolean decays, int blocks) {
        this.rule = rule;
        this.decays = decays;
        this.states = new float[blocks][rule.states()][BLOCK];
    }

    @Override
    public void update(
            ByteBuffer weights, ByteBuffer gradients, int block, int size, float rate, long step) {
        float[] weight = SCRATCH.get()[0];
        float[] gradient = SCRATCH.get()[1];
        int start = block * BLOCK;
        weights.asFloatBuffer().get(start, weight, 0, size);
        gradients.asFloatBuffer().get(start, gradient, 0, size);
        rule.update(weight, gradient, states[block], size, decays, rate, step);
        weights.asFloatBuffer().put(start, weight, 0, size);
    }

    @Override
    public void save(DataOutput out) throws IOException {
        for (float[][] block : states) {
            for (float[] values : block) {
                Floats.write(out, values);
            }
        }
    }

    @Override
    public void load(DataInput in) throws IOException {
        for (float[][] block : states) {
            for (float[] values : block) {
                Floats.read(in, values);
            }
        }
    }

    @Override
    public void close() {
        // arrays go by themselves
    }
}
