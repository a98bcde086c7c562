package org.audiodigit.training.calibration;

import org.audiodigit.model.Prediction;

/**
 * What a model said of a recording whose label is known to it.
 *
 * @param label the true one
 * @param speaker who said it; empty if that is not known
 */
public record LabelledPrediction(Prediction prediction, String label, String speaker) {

    boolean right() {
        return prediction.label().equals(label);
    }

    /** The same with its probabilities at a further temperature. */
    LabelledPrediction at(double temperature) {
        return new LabelledPrediction(prediction.at(temperature), label, speaker);
    }

    double loss() {
        double probability = prediction.probabilities()[prediction.labels().indexOf(label)];
        return -Math.log(Math.max(probability, Float.MIN_VALUE));
    }
}
