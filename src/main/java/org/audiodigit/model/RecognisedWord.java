package org.audiodigit.model;

import org.audiodigit.audio.label.TranscribedWord;

/**
 * A word of a recording with the probabilities of all labels.
 *
 * @param start in seconds, at least 0
 * @param end in seconds, after {@code start}
 * @param sure whether the most probable label is reliable
 */
public record RecognisedWord(double start, double end, Prediction prediction, boolean sure) {

    /** The same word with another end in seconds. */
    RecognisedWord endingAt(double newEnd) {
        return new RecognisedWord(start, newEnd, prediction, sure);
    }

    /** The word with its most probable label. */
    public TranscribedWord transcribed() {
        double confidence = prediction.confidence();
        return new TranscribedWord(
                start,
                end,
                prediction.label(),
                // weights that are not finite give no probability
                Double.isFinite(confidence) ? Math.min(confidence, 1) : 0,
                sure);
    }
}
