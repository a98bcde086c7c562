package org.audiodigit.model;

import java.util.OptionalInt;

/**
 * When an answer is worth giving. A person told a wrong digit loses trust, a person told "not sure"
 * speaks again; so a weak answer is not given as one.
 *
 * @param leastProbability of the best label
 * @param leastEvidence that the network found for it; null if any will do. What was no digit may
 *     look more like one digit than like the others and still like none.
 */
public record RejectionRule(double leastProbability, Double leastEvidence) {

    /**
     * Below this, two of five answers and more would be wrong if the model's probabilities are true
     * ones; and above it the best label leads the second by at least 0.2, so no near tie passes.
     */
    public static final RejectionRule STANDARD = new RejectionRule(0.6);

    /** One that asks for no evidence. */
    public RejectionRule(double leastProbability) {
        this(leastProbability, null);
    }

    /** Whether the most probable label is to be given as the answer. */
    public boolean sure(Prediction prediction) {
        return prediction.confidence() >= leastProbability
                && (leastEvidence == null || prediction.evidence() >= leastEvidence);
    }

    /** Whether these are numbers by which some answers are given. */
    boolean isPossible() {
        return leastProbability >= 0
                && leastProbability <= 1
                && (leastEvidence == null || Double.isFinite(leastEvidence));
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
