package org.audiodigit.model;

import com.google.gson.annotations.SerializedName;

/**
 * Calibrates the outputs of a model. It is fitted on recordings outside the training part.
 *
 * @param temperature divides the outputs of the network before the softmax (Guo et al. 2017), so
 *     that nine of ten predictions with a probability of 90 % are correct
 * @param rejectionRule decides which predictions are reliable enough
 */
public record Calibration(
        double temperature, @SerializedName("certainty") RejectionRule rejectionRule) {

    /** Used for models that were never calibrated. */
    public static final Calibration NONE = new Calibration(1, RejectionRule.STANDARD);

    private static final double MIN_TEMPERATURE = 0.01;
    private static final double MAX_TEMPERATURE = 100;

    /** Whether the numbers are in their valid ranges. */
    boolean isValid() {
        return temperature >= MIN_TEMPERATURE
                && temperature <= MAX_TEMPERATURE
                && rejectionRule != null
                && rejectionRule.isValid();
    }
}
