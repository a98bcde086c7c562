package org.audiodigit.training.calibration;

import java.util.List;

/** Fits the temperature that minimises the cross-entropy of a model's predictions. */
final class Temperature {

    private static final double MIN = 0.05;
    private static final double MAX = 20;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final double TOLERANCE = 1e-4;

    private Temperature() {}

    /**
     * Finds the temperature with the smallest loss by golden-section search over its logarithm; the
     * loss has a single minimum.
     *
     * @return a factor for the current temperature of the predictions; 1 without predictions
     */
    static double fit(List<LabelledPrediction> predictions) {
        if (predictions.isEmpty()) {
            return 1;
        }
        double low = Math.log(MIN);
        double high = Math.log(MAX);
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double leftLoss = loss(predictions, left);
        double rightLoss = loss(predictions, right);
        while (high - low > TOLERANCE) {
            if (leftLoss <= rightLoss) {
                high = right;
                right = left;
                rightLoss = leftLoss;
                left = high - GOLDEN * (high - low);
                leftLoss = loss(predictions, left);
            } else {
                low = left;
                left = right;
                leftLoss = rightLoss;
                right = low + GOLDEN * (high - low);
                rightLoss = loss(predictions, right);
            }
        }
        return Math.exp((low + high) / 2);
    }

    private static double loss(List<LabelledPrediction> predictions, double logarithm) {
        return loss(at(Math.exp(logarithm), predictions));
    }

    /** The predictions with their logits divided by a further temperature. */
    static List<LabelledPrediction> at(double temperature, List<LabelledPrediction> predictions) {
        return predictions.stream().map(prediction -> prediction.at(temperature)).toList();
    }

    /** Mean cross-entropy in nats. */
    static double loss(List<LabelledPrediction> predictions) {
        return predictions.stream().mapToDouble(LabelledPrediction::loss).average().orElse(0);
    }
}
