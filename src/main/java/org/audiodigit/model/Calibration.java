package org.audiodigit.model;

import com.google.gson.annotations.SerializedName;

/**
 * Temperature and rejection rule of a model, fitted on recordings that it was not trained on.
 *
 * @param temperature divisor of the logits before the softmax (temperature scaling, Guo et al.
 *     2017); with it, nine of ten predictions with a probability of 90 % are correct
 * @param rejectionRule decides which predictions are accepted
 */
public record Calibration(
        double temperature, @SerializedName("certainty") RejectionRule rejectionRule) {

    /** The calibration of a model that was never calibrated. */
    public static final Calibration NONE = new Calibration(1, RejectionRule.STANDARD);

    private static final double COLDEST = 0.01;
    private static final double HOTTEST = 100;

    /** Whether all numbers are finite and in the range that a fit can return. */
    boolean isPossible() {
        return temperature >= COLDEST
                && temperature <= HOTTEST
                && rejectionRule != null
                && rejectionRule.isPossible();
    }
}
