package org.audiodigit.training;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.List;
import org.audiodigit.engine.TensorMemory;

/**
 * A running mean of a network's weights over the last steps (Polyak and Juditsky 1992). With a
 * constant learning rate, the weights of a single step are noisy; their mean is not. The training
 * continues with the weights themselves, whereas the mean is validated and saved.
 */
final class WeightAverage {

    /** Including only every 16th step is cheaper and hardly changes the mean. */
    private static final int STEPS_APART = 16;

    private static final int BLOCK = 2048;

    private final List<TrainedParameter> parameters;
    private final double memory;

    /**
     * {@code [parameter][block][value]}. Values of a block have the same index as in a copy of the
     * weights, without which the JIT compiler would not vectorise the loop.
     */
    private final float[][][] mean;

    private long steps;
    private long included;
    private boolean inUse;

    /**
     * @param steps time constant of the mean, in steps
     */
    WeightAverage(List<TrainedParameter> parameters, double steps) {
        this.parameters = parameters;
        this.memory = Math.exp(-STEPS_APART / steps);
        this.mean = parameters.stream().map(WeightAverage::zeros).toArray(float[][][]::new);
    }

    private static float[][] zeros(TrainedParameter parameter) {
        int length = Math.toIntExact(parameter.weights().size());
        float[][] blocks = new float[(length + BLOCK - 1) / BLOCK][];
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] = new float[Math.min(BLOCK, length - i * BLOCK)];
        }
        return blocks;
    }

    /** Includes the weights after a step. */
    void afterStep() {
        requireTrainedWeights();
        if (steps++ % STEPS_APART == 0) {
            include();
        }
    }

    private void include() {
        // the plain mean, until the first weights lose influence
        float share = (float) Math.max(1 - memory, 1.0 / ++included);
        float[] copy = new float[BLOCK];
        for (int i = 0; i < mean.length; i++) {
            FloatBuffer weights = TensorMemory.of(parameters.get(i).weights());
            for (float[] block : mean[i]) {
                weights.get(copy, 0, block.length);
                include(copy, block, share);
            }
        }
    }

    private static void include(float[] weights, float[] mean, float share) {
        for (int i = 0; i < mean.length; i++) {
            mean[i] += share * (weights[i] - mean[i]);
        }
    }

    /**
     * Puts the mean into the network.
     *
     * @return restores the trained weights when it is closed
     */
    AveragedWeights use() {
        requireTrainedWeights();
        exchange();
        return this::exchange;
    }

    /** The time during which a network has the averaged weights. */
    @FunctionalInterface
    interface AveragedWeights extends AutoCloseable {
        @Override
        void close();
    }

    private void exchange() {
        for (int i = 0; i < mean.length; i++) {
            FloatBuffer weights = TensorMemory.of(parameters.get(i).weights());
            float[] replaced = new float[BLOCK];
            for (float[] block : mean[i]) {
                int start = weights.position();
                weights.get(replaced, 0, block.length);
                weights.put(start, block);
                System.arraycopy(replaced, 0, block, 0, block.length);
            }
        }
        inUse = !inUse;
    }

    private void requireTrainedWeights() {
        if (inUse) {
            throw new IllegalStateException("the network has the averaged weights");
        }
    }

    void save(DataOutput out) throws IOException {
        requireTrainedWeights();
        out.writeLong(steps);
        out.writeLong(included);
        for (float[][] blocks : mean) {
            for (float[] block : blocks) {
                FloatStreams.write(out, block);
            }
        }
    }

    void load(DataInput in) throws IOException {
        requireTrainedWeights();
        steps = in.readLong();
        included = in.readLong();
        for (float[][] blocks : mean) {
            for (float[] block : blocks) {
                FloatStreams.read(in, block);
            }
        }
    }
}
