package org.audiodigit.training;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The loss of a network while its learning rate rises, from {@link RateFinder}.
 *
 * @param points in ascending order of the rate
 * @param diverged whether the loss exploded before the rate reached its maximum
 */
public record RateCurve(List<Point> points, boolean diverged) {

    /** With fewer points in a decade, noise determines the slope. */
    private static final int MIN_POINTS = 8;

    private static final double DECADE = 10 * (1 + 1e-9);

    /** Minimum slope of a curve that falls, in nats per decade. */
    private static final double MIN_DESCENT = 0.1;

    /**
     * A training step.
     *
     * @param rate learning rate of the step
     * @param loss mean cross-entropy of the batch before the update, in nats
     * @param smoothed exponential moving average of the losses
     */
    public record Point(double rate, double loss, double smoothed) {}

    /** A curve without points. */
    public static final RateCurve EMPTY = new RateCurve(List.of(), false);

    public RateCurve {
        points = List.copyOf(points);
    }

    /** Why there is no curve, as a sentence; empty if there is one or if the test was stopped. */
    public Optional<String> failure() {
        return points.isEmpty() && diverged
                ? Optional.of(
                        "The loss is not finite in the first step, at the lowest rate. Check the recordings and the settings of the network.")
                : Optional.empty();
    }

    /** The point with the lowest smoothed loss; empty without points. */
    public Optional<Point> minimum() {
        return points.stream().min(Comparator.comparingDouble(Point::smoothed));
    }

    /** The point with the highest rate; empty without points. */
    public Optional<Point> last() {
        return points.isEmpty() ? Optional.empty() : Optional.of(points.get(points.size() - 1));
    }

    /**
     * The suggested learning rate, rounded to one digit: the geometric mean of the rates of the
     * steepest descent and of the minimum. Howard and Gugger (2020, "Deep learning for coders",
     * chapter 5) read a rate between both from the curve: a tenth of the minimum, or the last rate
     * at which the loss clearly falls.
     *
     * @return empty if the loss does not fall
     */
    public Optional<Double> suggestion() {
        return steepest().map(rate -> rounded(Math.sqrt(rate * minimum().orElseThrow().rate())));
    }

    /**
     * The upper end of the decade in which the loss falls most steeply, at or before its minimum.
     * The slope is that of the regression line of the losses on the logarithm of the rate, since
     * single steps are noisy.
     *
     * @return empty if the loss does not fall
     */
    public Optional<Double> steepest() {
        int end = minimum().map(points::indexOf).orElse(-1) + 1;
        double steepest = -MIN_DESCENT;
        Optional<Double> rate = Optional.empty();
        for (int to = MIN_POINTS; to <= end; to++) {
            double last = points.get(to - 1).rate();
            int from = to - 1;
            while (from > 0 && points.get(from - 1).rate() >= last / DECADE) {
                from--;
            }
            if (from > 0 && to - from >= MIN_POINTS) {
                double slope = slope(points.subList(from, to));
                if (slope < steepest) {
                    steepest = slope;
                    rate = Optional.of(last);
                }
            }
        }
        return rate;
    }

    /** Slope of the regression line, in nats per decade. */
    private static double slope(List<Point> points) {
        double meanX = points.stream().mapToDouble(RateCurve::decade).average().orElse(0);
        double meanY = points.stream().mapToDouble(Point::loss).average().orElse(0);
        double products = 0;
        double squares = 0;
        for (Point point : points) {
            double x = decade(point) - meanX;
            products += x * (point.loss() - meanY);
            squares += x * x;
        }
        return products / squares;
    }

    private static double decade(Point point) {
        return Math.log10(point.rate());
    }

    private static double rounded(double rate) {
        return new BigDecimal(rate).round(new MathContext(1)).doubleValue();
    }
}
