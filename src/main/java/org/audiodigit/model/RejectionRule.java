package org.audiodigit.model;

import com.google.gson.annotations.SerializedName;

/**
 * Decides whether a prediction is reliable enough to be given as the answer. A rejected prediction
 * is reported as "not sure", since a wrong digit costs the user more than a repetition.
 *
 * @param minProbability minimum probability of the best label
 * @param minMaxLogit minimum of {@link Prediction#maxLogit}; null for none. It rejects sounds that
 *     resemble one digit more than the others without resembling any.
 */
public record RejectionRule(
        @SerializedName("leastProbability") double minProbability,
        @SerializedName("leastEvidence") Double minMaxLogit) {

    /**
     * Rejects predictions that are wrong in two of five cases or more, given calibrated
     * probabilities. The best label leads the second by at least 0.2.
     */
    public static final RejectionRule STANDARD = new RejectionRule(0.6);

    /** A rule without a minimum for the maximum logit. */
    public RejectionRule(double minProbability) {
        this(minProbability, null);
    }

    /** Whether the most probable label is reliable enough. */
    public boolean accepts(Prediction prediction) {
        return prediction.confidence() >= minProbability
                && (minMaxLogit == null || prediction.maxLogit() >= minMaxLogit);
    }

    /** Whether the numbers are in their valid ranges. */
    boolean isValid() {
        return minProbability >= 0
                && minProbability <= 1
                && (minMaxLogit == null || Double.isFinite(minMaxLogit));
    }
}
