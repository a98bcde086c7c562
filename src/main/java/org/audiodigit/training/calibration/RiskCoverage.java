package org.audiodigit.training.calibration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The accuracy of the accepted predictions against the share of rejected ones, where the least
 * confident are rejected first (El-Yaniv and Wiener 2010).
 *
 * @param points from no rejection to the rejection of all but the most confident predictions
 */
public record RiskCoverage(List<Point> points) {

    /**
     * A threshold.
     *
     * @param threshold lowest accepted confidence, 0..1
     * @param rejected share of rejected predictions, 0..1
     * @param accuracy share of the accepted predictions that are correct, 0..1
     */
    public record Point(double threshold, double rejected, double accuracy) {}

    public static RiskCoverage of(List<ScoredClip> scored) {
        List<ScoredClip> sorted = new ArrayList<>(scored);
        sorted.sort(ScoredClip.MOST_CONFIDENT_FIRST);
        List<Point> points = new ArrayList<>();
        int correct = 0;
        for (int i = 0; i < sorted.size(); i++) {
            correct += sorted.get(i).correct() ? 1 : 0;
            double confidence = sorted.get(i).confidence();
            // a threshold accepts all predictions with the same confidence
            if (i + 1 == sorted.size() || sorted.get(i + 1).confidence() != confidence) {
                int accepted = i + 1;
                points.add(
                        new Point(
                                confidence,
                                1 - (double) accepted / sorted.size(),
                                (double) correct / accepted));
            }
        }
        Collections.reverse(points);
        return new RiskCoverage(points);
    }

    /** The smallest rejection whose accepted predictions reach an accuracy; empty if none does. */
    public Optional<Point> reaching(double accuracy) {
        return points.stream().filter(p -> p.accuracy() >= accuracy).findFirst();
    }
}
