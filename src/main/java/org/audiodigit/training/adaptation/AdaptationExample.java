package org.audiodigit.training.adaptation;

import java.util.Arrays;
import org.audiodigit.model.OutputLayer;

/**
 * What a network found in a recording, and what it should say of it.
 *
 * @param activations of the layer before the last, one a unit
 * @param target the probability that each label should get
 * @param weight how much it counts, relative to the others
 */
public record AdaptationExample(float[] activations, float[] target, double weight) {

    /**
     * A recording whose label is to be learned.
     *
     * @param label index of the right one
     * @param labels how many there are
     * @param smoothing share of the probability that is spread over all labels
     */
    public static AdaptationExample toLearn(
            float[] activations, int label, int labels, double smoothing, double weight) {
        float[] target = new float[labels];
        Arrays.fill(target, (float) (smoothing / labels));
        target[label] += (float) (1 - smoothing);
        return new AdaptationExample(activations, target, weight);
    }

    /** A recording of which the network is to go on saying what it said, right or wrong. */
    public static AdaptationExample toKeep(float[] activations, OutputLayer old, double weight) {
        return new AdaptationExample(
                activations, OutputFit.probabilities(old, activations), weight);
    }
}
