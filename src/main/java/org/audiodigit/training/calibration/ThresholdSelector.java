package org.audiodigit.training.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.audiodigit.model.Prediction;
import org.audiodigit.model.RejectionRule;

/**
 * Chooses when an answer is worth giving: of all rules that keep a share of the right answers, the
 * one by which most of what is no digit is refused, each kind counting alike.
 */
final class ThresholdSelector {

    /** Less likely than not, an answer is never given. */
    private static final double LEAST = 0.5;

    /** In how many steps the refusals are shared between the two criteria. */
    private static final int STEPS = 40;

    private final List<Prediction> right;
    private final List<SampleKind> others;

    /**
     * @param right rightly named, at the temperature that is to be used
     * @param others to be refused
     */
    ThresholdSelector(List<Prediction> right, List<SampleKind> others) {
        this.right = right;
        this.others = others;
    }

    /**
     * @param keep share of the right answers to keep, 0..1
     */
    RejectionRule keeping(double keep) {
        RejectionRule best = byProbability(null, keep);
        if (others.isEmpty()) {
            return best;
        }
        double[] evidence = sorted(right.stream().mapToDouble(Prediction::maxLogit));
        for (int step = 0; step <= STEPS; step++) {
            int refused = (int) ((1 - keep) * evidence.length * step / STEPS);
            RejectionRule candidate = byProbability(evidence[refused], keep);
            if (refusals(candidate) > refusals(best)) {
                best = candidate;
            }
        }
        return best;
    }

    private double refusals(RejectionRule certainty) {
        return others.stream().mapToDouble(kind -> kind.refused(certainty)).sum();
    }

    /** The highest probability to ask for beside the evidence. */
    private RejectionRule byProbability(Double leastEvidence, double keep) {
        RejectionRule enough = new RejectionRule(0, leastEvidence);
        double[] left =
                sorted(right.stream().filter(enough::accepts).mapToDouble(Prediction::confidence));
        int refused = Math.max(0, left.length - (int) Math.ceil(keep * right.size()));
        double least = refused < left.length ? left[refused] : LEAST;
        return new RejectionRule(Math.max(LEAST, least), leastEvidence);
    }

    private static double[] sorted(DoubleStream numbers) {
        double[] sorted = numbers.filter(Double::isFinite).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    /** What is right among the answers. */
    static List<Prediction> right(List<LabelledPrediction> answers) {
        List<Prediction> right = new ArrayList<>();
        for (LabelledPrediction answer : answers) {
            if (answer.right()) {
                right.add(answer.prediction());
            }
        }
        return right;
    }
}
