package org.audiodigit.training.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.audiodigit.model.Prediction;
import org.audiodigit.model.RejectionRule;

/**
 * Selects the thresholds of a rejection rule. Among the rules that accept a given share of the
 * correct predictions, it selects the one that rejects most recordings of none of the labels, where
 * each kind of recording counts equally.
 */
final class ThresholdSelector {

    /** The threshold is at least this probability. */
    private static final double MIN_PROBABILITY = 0.5;

    /** Number of candidates: the rejections are divided between the two criteria in steps. */
    private static final int STEPS = 40;

    private final List<Prediction> correct;
    private final List<SampleKind> others;

    /**
     * @param correct correct predictions at the fitted temperature
     * @param others predictions that should be rejected
     */
    ThresholdSelector(List<Prediction> correct, List<SampleKind> others) {
        this.correct = correct;
        this.others = others;
    }

    /**
     * @param acceptedShare share of the correct predictions to accept, 0..1
     */
    RejectionRule select(double acceptedShare) {
        RejectionRule best = withMinMaxLogit(null, acceptedShare);
        if (others.isEmpty()) {
            return best;
        }
        double[] maxLogits = sorted(correct.stream().mapToDouble(Prediction::maxLogit));
        if (maxLogits.length == 0) {
            return best;
        }
        for (int step = 0; step <= STEPS; step++) {
            int rejected = (int) ((1 - acceptedShare) * maxLogits.length * step / STEPS);
            RejectionRule candidate = withMinMaxLogit(maxLogits[rejected], acceptedShare);
            if (rejected(candidate) > rejected(best)) {
                best = candidate;
            }
        }
        return best;
    }

    private double rejected(RejectionRule rule) {
        return others.stream().mapToDouble(kind -> kind.rejected(rule)).sum();
    }

    /** The rule with the highest probability threshold that still accepts enough predictions. */
    private RejectionRule withMinMaxLogit(Double minMaxLogit, double acceptedShare) {
        RejectionRule byMaxLogit = new RejectionRule(0, minMaxLogit);
        double[] probabilities =
                sorted(
                        correct.stream()
                                .filter(byMaxLogit::accepts)
                                .mapToDouble(Prediction::confidence));
        int rejected =
                Math.max(0, probabilities.length - (int) Math.ceil(acceptedShare * correct.size()));
        double threshold =
                rejected < probabilities.length ? probabilities[rejected] : MIN_PROBABILITY;
        return new RejectionRule(Math.max(MIN_PROBABILITY, threshold), minMaxLogit);
    }

    private static double[] sorted(DoubleStream numbers) {
        double[] sorted = numbers.filter(Double::isFinite).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    /** The correct ones among the predictions. */
    static List<Prediction> correct(List<LabelledPrediction> predictions) {
        return predictions.stream()
                .filter(LabelledPrediction::correct)
                .map(LabelledPrediction::prediction)
                .toList();
    }
}
