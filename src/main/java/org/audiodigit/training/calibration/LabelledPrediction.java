package org.audiodigit.training.calibration;

import org.audiodigit.model.Prediction;

/**
 * A prediction for a recording whose label the model knows.
 *
 * @param label the true label
 * @param speaker empty if unknown
 */
public record LabelledPrediction(Prediction prediction, String label, String speaker) {

    boolean correct() {
        return prediction.label().equals(label);
    }

    /** The same prediction with its logits divided by a further temperature. */
    LabelledPrediction at(double temperature) {
        return new LabelledPrediction(prediction.withTemperature(temperature), label, speaker);
    }

    double loss() {
        double probability = prediction.probabilities()[prediction.labels().indexOf(label)];
        return -Math.log(Math.max(probability, Float.MIN_VALUE));
    }
}
