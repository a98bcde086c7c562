package org.audiodigit.app.recognise;

import org.audiodigit.model.Prediction;
import org.audiodigit.model.RejectionRule;
import org.audiodigit.signal.Utterances;

/**
 * The result of classifying a recording.
 *
 * @param rejectionRule the model's rejection rule
 * @param model name of the model
 * @param startSeconds start of the classified part
 * @param endSeconds end of the classified part
 * @param millis time from the samples to the prediction
 * @param utterances the utterances in the recording
 */
record Recognition(
        Prediction prediction,
        RejectionRule rejectionRule,
        String model,
        double startSeconds,
        double endSeconds,
        double millis,
        Utterances utterances) {

    /** Whether the recording contains speech; the prediction for silence has no meaning. */
    boolean speech() {
        return !utterances.silent();
    }

    /**
     * Whether the recording contains speech that is short enough for one word, and the rejection
     * rule accepts the prediction.
     */
    boolean sure() {
        return speech() && utterances.tooLongSeconds() == 0 && rejectionRule.accepts(prediction);
    }

    /** The same recognition in a recording that starts earlier. */
    Recognition shifted(double seconds) {
        return new Recognition(
                prediction,
                rejectionRule,
                model,
                startSeconds + seconds,
                endSeconds + seconds,
                millis,
                utterances);
    }
}
