package org.audiodigit.app.recognise;

import org.audiodigit.model.Prediction;
import org.audiodigit.model.RejectionRule;

/**
 * The result of classifying a recording.
 *
 * @param rejectionRule the model's rejection rule
 * @param model name of the model
 * @param startSeconds start of the classified part
 * @param endSeconds end of the classified part
 * @param millis time from the samples to the prediction
 */
record Recognition(
        Prediction prediction,
        RejectionRule rejectionRule,
        String model,
        double startSeconds,
        double endSeconds,
        double millis) {

    /** Whether the rejection rule accepts the prediction. */
    boolean sure() {
        return rejectionRule.accepts(prediction);
    }
}
