package org.audiodigit.model;

/**
 * How a model's outputs are to be read, fitted on recordings that it was not trained on.
 *
 * @param temperature that the network's outputs are divided by before they become probabilities
 *     (Guo et al. 2017), so that of the answers called 90 % probable nine of ten are right
 * @param certainty when an answer is worth giving
 */
public record Calibration(double temperature, RejectionRule certainty) {

    /** Of a model that was never calibrated. */
    public static final Calibration NONE = new Calibration(1, RejectionRule.STANDARD);

    private static final double COLDEST = 0.01;
    private static final double HOTTEST = 100;

    /** Whether these are numbers that a fit can have led to. */
    boolean isPossible() {
        return temperature >= COLDEST
                && temperature <= HOTTEST
                && certainty != null
                && certainty.isPossible();
    }
}
