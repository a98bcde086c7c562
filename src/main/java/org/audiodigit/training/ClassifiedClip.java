package org.audiodigit.training;

import org.audiodigit.dataset.Clip;
import org.audiodigit.model.Prediction;

/** A clip with its true label and the prediction of a model. */
public record ClassifiedClip(Clip clip, Prediction prediction) {

    /** Whether the most probable label is the true one. */
    public boolean correct() {
        return prediction.label().equals(clip.label());
    }

    /** Cross-entropy in nats, with a maximum for labels that the model does not know. */
    public double loss() {
        return Score.crossEntropy(prediction, clip.label());
    }
}
