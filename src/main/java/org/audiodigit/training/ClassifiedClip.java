package org.audiodigit.training;

import org.audiodigit.dataset.Clip;
import org.audiodigit.model.Prediction;

/**
 * A clip and what the model said of it.
 *
 * @param clip with its true label
 * @param prediction of the model
 */
public record ClassifiedClip(Clip clip, Prediction prediction) {

    /** Whether the most probable label is the true one. */
    public boolean correct() {
        return prediction.label().equals(clip.label());
    }

    /** Cross-entropy in nats; that of a label the model does not know is capped. */
    public double loss() {
        return Score.crossEntropy(prediction, clip.label());
    }
}
