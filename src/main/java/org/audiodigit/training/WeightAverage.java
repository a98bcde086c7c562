package org.audiodigit.training;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.List;
import org.audiodigit.engine.TensorMemory;

/**
 * A running mean of a network's weights over the last steps (Polyak and Juditsky 1992). With a
 * constant learning rate the weights of any one step are off by that step's noise; their mean is
 * not. Training goes on with the weights themselves; the mean is what is validated and kept.
 */
final class WeightAverage {

    /** Taking in every so many steps costs little and changes the mean less. */
    private static final int STEPS_APART = 16;

    private static final int BLOCK = 2048;

    private final List<TrainedParameter> parameters;
    private final double memory;
    private final float[][] mean;
    private long steps;
    private long taken;

    /**
     * @param steps over how many steps the mean forgets
     */
    WeightAverage(List<TrainedParameter> parameters, double steps) {
        this.parameters = parameters;
        this.memory = Math.exp(-STEPS_APART / steps);
        this.mean = new float[parameters.size()][];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = new float[Math.toIntExact(parameters.get(i).weights().size())];
        }
    }

    /** Takes in the weights after a step. */
    void afterStep() {
        if (steps++ % STEPS_APART == 0) {
            take();
        }
    }

    private void take() {
        // the plain mean of all until there are so many that the first ones may be forgotten
        float share = (float) Math.max(1 - memory, 1.0 / ++taken);
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

    /** Puts the mean into the network and what was there in its place; twice changes nothing. */
    void exchange() {
        for (int i = 0; i < mean.length; i++) {
            FloatBuffer weights = TensorMemory.of(parameters.get(i).weights());
            float[] there = new float[mean[i].length];
            weights.get(0, there);
            weights.put(0, mean[i]);
            mean[i] = there;
        }
    }

    void save(DataOutput out) throws IOException {
        out.writeLong(steps);
        out.writeLong(taken);
        for (float[] values : mean) {
            FloatStreams.write(out, values);
        }
    }

    void load(DataInput in) throws IOException {
        steps = in.readLong();
        taken = in.readLong();
        for (float[] values : mean) {
            FloatStreams.read(in, values);
        }
    }
}
