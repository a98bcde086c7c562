package org.audiodigit.training;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.List;
import org.audiodigit.engine.TensorMemory;

/**
 * Updates the weights of a network by an {@link UpdateRule}, in the engine's memory and on all
 * cores. MXNet's own update operators make several unvectorised passes over each tensor; this class
 * makes one, block by block. Unlike DJL's optimisers, its state can be saved, so that a training
 * can be resumed.
 */
final class Optimiser implements AutoCloseable {

    private final UpdateRule rule;
    private final List<ParameterUpdate> updates;
    private final ParallelWorkers workers =
            new ParallelWorkers(Runtime.getRuntime().availableProcessors());
    private long step;

    Optimiser(UpdateRule rule, List<TrainedParameter> parameters) {
        this.rule = rule;
        this.updates = parameters.stream().map(p -> new ParameterUpdate(rule, p)).toList();
    }

    /**
     * Applies the gradients. The engine computes them from the last layer to the first, so that a
     * later layer is updated while it works on the earlier ones.
     */
    void step(double rate) {
        step++;
        for (int i = updates.size() - 1; i >= 0; i--) {
            // needs the weights of all later layers, which therefore have no reader any more
            updates.get(Math.max(0, i - 1)).awaitGradient();
            updates.get(i).apply(workers, (float) rate, step);
        }
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(rule.states());
        out.writeLong(step);
        for (ParameterUpdate update : updates) {
            update.save(out);
        }
    }

    /**
     * @throws IOException if the state belongs to another optimiser or network
     */
    void load(DataInput in) throws IOException {
        if (in.readInt() != rule.states()) {
            throw new IOException("contains the state of another optimiser");
        }
        step = in.readLong();
        for (ParameterUpdate update : updates) {
            update.load(in);
        }
    }

    @Override
    public void close() {
        workers.close();
    }

    /**
     * Updates one parameter. Weights and gradients are copied block by block to arrays that fit the
     * first-level cache, where the rule is applied; then the weights are copied back.
     */
    private static final class ParameterUpdate {

        /** Floats in a block; weights, gradients and state together fit the first-level cache. */
        private static final int BLOCK = 2048;

        /** Blocks in a task; with fewer, waking another thread costs more than it saves. */
        private static final int BLOCKS_IN_TASK = 32;

        private static final ThreadLocal<float[][]> SCRATCH =
                ThreadLocal.withInitial(() -> new float[2][BLOCK]);

        private final UpdateRule rule;
        private final TrainedParameter parameter;
        private final int length;

        /** {@code [block][state][value]}; the last block is padded. */
        private final float[][][] states;

        ParameterUpdate(UpdateRule rule, TrainedParameter parameter) {
            this.rule = rule;
            this.parameter = parameter;
            this.length = Math.toIntExact(parameter.weights().size());
            this.states = new float[(length + BLOCK - 1) / BLOCK][rule.states()][BLOCK];
        }

        void awaitGradient() {
            TensorMemory.await(parameter.gradient());
        }

        void apply(ParallelWorkers workers, float rate, long step) {
            FloatBuffer gradients = TensorMemory.of(parameter.gradient());
            FloatBuffer weights = TensorMemory.of(parameter.weights());
            int tasks = (states.length + BLOCKS_IN_TASK - 1) / BLOCKS_IN_TASK;
            workers.run(
                    tasks,
                    task -> {
                        // the gradients written last are still in the cache of the processor
                        int from = (tasks - 1 - task) * BLOCKS_IN_TASK;
                        int to = Math.min(from + BLOCKS_IN_TASK, states.length);
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

        void save(DataOutput out) throws IOException {
            out.writeInt(length);
            for (float[][] block : states) {
                for (float[] values : block) {
                    FloatStreams.write(out, values);
                }
            }
        }

        void load(DataInput in) throws IOException {
            if (in.readInt() != length) {
                throw new IOException("contains the optimiser's state of another network");
            }
            for (float[][] block : states) {
                for (float[] values : block) {
                    FloatStreams.read(in, values);
                }
            }
        }
    }
}
