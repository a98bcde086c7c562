package org.audiodigit.model;

import com.google.gson.annotations.SerializedName;
import java.util.OptionalInt;

/**
 * Decides which predictions are accepted. A user who is told a wrong digit loses trust, whereas a
 * user who is told "not sure" speaks again; therefore uncertain predictions are rejected.
 *
 * @param minProbability minimum probability of the best label
 * @param minMaxLogit minimum of {@link Prediction#maxLogit}; null if only the probability decides.
 *     A recording that is not a digit may resemble one digit more than the others and yet resemble
 *     none.
 */
public record RejectionRule(
        @SerializedName("leastProbability") double minProbability,
        @SerializedName("leastEvidence") Double minMaxLogit) {

    /**
     * Below this threshold, at least two of five predictions of a calibrated model are wrong. Above
     * it, the best label leads the second by at least 0.2, so that near ties are rejected.
     */
    public static final RejectionRule STANDARD = new RejectionRule(0.6);

    /** A rule on the probability alone. */
    public RejectionRule(double minProbability) {
        this(minProbability, null);
    }

    /** Whether the most probable label is reliable enough to be shown as the answer. */
    public boolean accepts(Prediction prediction) {
        return prediction.confidence() >= minProbability
                && (minMaxLogit == null || prediction.maxLogit() >= minMaxLogit);
    }

    /** Whether the thresholds are finite and in range. */
    boolean isPossible() {
        return minProbability >= 0
                && minProbability <= 1
                && (minMaxLogit == null || Double.isFinite(minMaxLogit));
    }

    /** Index of the second most probable label; empty if there is only one. */
    public static OptionalInt second(Prediction prediction) {
        float[] probabilities = prediction.probabilities();
        int best = prediction.best();
        int second = -1;
        for (int i = 0; i < probabilities.length; i++) {
            if (i != best && (second < 0 || probabilities[i] > probabilities[second])) {
                second = i;
            }
        }
        return second < 0 ? OptionalInt.empty() : OptionalInt.of(second);
    }
}
