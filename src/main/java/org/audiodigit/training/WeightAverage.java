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
    private final float[][] mean;
    private long steps;
    private long included;
    private boolean inUse;

    /**
     * @param steps time constant of the mean, in steps
     */
    WeightAverage(List<TrainedParameter> parameters, double steps) {
        this.parameters = parameters;
        this.memory = Math.exp(-STEPS_APART / steps);
        this.mean = new float[parameters.size()][];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = new float[Math.toIntExact(parameters.get(i).weights().size())];
        }
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
        float[] block = new float[BLOCK];
        for (int i = 0; i < mean.length; i++) {
            FloatBuffer weights = TensorMemory.of(parameters.get(i).weights());
            for (int start = 0; start < mean[i].length; start += BLOCK) {
                int size = Math.min(BLOCK, mean[i].length - start);
                weights.get(start, block, 0, size);
                for (int k = 0; k < size; k++) {
                    mean[i][start + k] += share * (block[k] - mean[i][start + k]);
                }
            }
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
            float[] replaced = new float[mean[i].length];
            weights.get(0, replaced);
            weights.put(0, mean[i]);
            mean[i] = replaced;
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
        for (float[] values : mean) {
            FloatStreams.write(out, values);
        }
    }

    void load(DataInput in) throws IOException {
        requireTrainedWeights();
        steps = in.readLong();
        included = in.readLong();
        for (float[] values : mean) {
            FloatStreams.read(in, values);
        }
    }
}
