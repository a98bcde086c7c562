package org.audiodigit.app.browse;

import org.audiodigit.model.Prediction;

/**
 * What a model says of a clip, as far as the list shows it.
 *
 * @param label the most probable one
 * @param confidence its probability, 0..1
 * @param correct whether it is the clip's label
 */
record ClipPrediction(String label, float confidence, boolean correct) {

    static ClipPrediction of(Prediction prediction, String trueLabel) {
        int best = prediction.best();
        String label = prediction.labels().get(best);
        return new ClipPrediction(label, prediction.probabilities()[best], label.equals(trueLabel));
    }
}
