package org.audiodigit.training;

import com.google.gson.annotations.SerializedName;

/**
 * The result of adapting a model to a speaker.
 *
 * @param recordings number of the speaker's recordings that the adapted model was fitted to
 * @param own the change on held-out takes of the speaker; the saved model was fitted to these, too,
 *     after this evaluation
 * @param others the change on recordings of other speakers that were not used for the adaptation
 * @param seconds duration of the adaptation and its evaluations
 */
public record AdaptationOutcome(
        @SerializedName("learned") int recordings,
        Comparison own,
        Comparison others,
        double seconds) {

    /**
     * Evaluations of both models on the same recordings.
     *
     * @param clips number of recordings
     * @param before result of the original model
     * @param after result of the adapted model
     */
    public record Comparison(int clips, Result before, Result after) {}

    /**
     * The result of one evaluation.
     *
     * @param accuracy 0 to 1; 0 without recordings
     * @param loss mean cross-entropy in nats
     */
    public record Result(double accuracy, double loss) {}
}
