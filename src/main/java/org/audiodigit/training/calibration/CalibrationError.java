package org.audiodigit.training.calibration;

import java.util.List;

/**
 * Expected calibration error: how far, on average, the probability of an answer is from the share
 * of such answers that are right. The answers are put into {@value #BINS} bins by their probability
 * (Naeini et al. 2015).
 */
final class CalibrationError {

    private static final int BINS = 15;

    private CalibrationError() {}

    /** 0..1; 0 without answers. */
    static double of(List<LabelledPrediction> answers) {
        // By how much the probabilities in a bin exceed the right answers in it.
        double[] excess = new double[BINS];
        for (LabelledPrediction answer : answers) {
            double confidence = answer.prediction().confidence();
            int bin = Math.min(BINS - 1, (int) (confidence * BINS));
            excess[bin] += confidence - (answer.right() ? 1 : 0);
        }
        double sum = 0;
        for (double bin : excess) {
            sum += Math.abs(bin);
        }
        return answers.isEmpty() ? 0 : sum / answers.size();
    }
}
