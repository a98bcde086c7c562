package org.audiodigit.training.calibration;

import java.util.List;

/** Fits the temperature at which a model's probabilities are true ones. */
final class Temperature {

    private static final double COLDEST = 0.05;
    private static final double HOTTEST = 20;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final double CLOSE = 1e-4;

    private Temperature() {}

    /**
     * The temperature with the least loss, by golden-section search over its logarithm; the loss
     * has a single minimum.
     *
     * @return a factor of the temperature that the answers were given at; 1 without answers
     */
    static double fit(List<LabelledPrediction> answers) {
        if (answers.isEmpty()) {
            return 1;
        }
        double low = Math.log(COLDEST);
        double high = Math.log(HOTTEST);
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double leftLoss = loss(answers, left);
        double rightLoss = loss(answers, right);
        while (high - low > CLOSE) {
            if (leftLoss <= rightLoss) {
                high = right;
                right = left;
                rightLoss = leftLoss;
                left = high - GOLDEN * (high - low);
                leftLoss = loss(answers, left);
            } else {
                low = left;
                left = right;
                leftLoss = rightLoss;
                right = low + GOLDEN * (high - low);
                rightLoss = loss(answers, right);
            }
        }
        return Math.exp((low + high) / 2);
    }

    private static double loss(List<LabelledPrediction> answers, double logarithm) {
        return loss(at(Math.exp(logarithm), answers));
    }

    /** The answers at a further temperature. */
    static List<LabelledPrediction> at(double temperature, List<LabelledPrediction> answers) {
        return answers.stream().map(answer -> answer.at(temperature)).toList();
    }

    /** Mean cross-entropy in nats. */
    static double loss(List<LabelledPrediction> answers) {
        return answers.stream().mapToDouble(LabelledPrediction::loss).average().orElse(0);
    }
}
