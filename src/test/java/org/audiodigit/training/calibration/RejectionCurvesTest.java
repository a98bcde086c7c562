package org.audiodigit.training.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.audiodigit.training.calibration.RiskCoverage.Point;
import org.junit.jupiter.api.Test;

/** The predictions of {@link ReliabilityDiagramTest}; NumPy and SciPy gave the expected values. */
class RejectionCurvesTest {

    private static final List<ScoredClip> SCORED = ReliabilityDiagramTest.scored();

    @Test
    void theLeastConfidentAreRejectedFirst() {
        List<Point> points = RiskCoverage.of(SCORED).points();
        assertThat(points).hasSize(8);
        assertPoint(points.get(0), 0.15, 0, 0.5);
        assertPoint(points.get(2), 0.6, 0.2, 0.625);
        assertPoint(points.get(5), 0.9, 0.6, 0.75);
        assertPoint(points.get(7), 0.99, 0.9, 1);
        assertThat(RiskCoverage.of(List.of()).points()).isEmpty();
    }

    private static void assertPoint(
            Point point, double threshold, double rejected, double accuracy) {
        assertThat(point.threshold()).isEqualTo(threshold);
        assertThat(point.rejected()).isCloseTo(rejected, within(1e-12));
        assertThat(point.accuracy()).isCloseTo(accuracy, within(1e-12));
    }

    @Test
    void theSmallestSufficientRejectionIsFound() {
        assertThat(RiskCoverage.of(SCORED).reaching(0.7).orElseThrow().threshold()).isEqualTo(0.8);
        assertThat(RiskCoverage.of(SCORED.subList(1, 2)).reaching(0.7)).isEmpty();
    }

    /** {@code scipy.stats.mannwhitneyu(correct, incorrect).statistic / 25}. */
    @Test
    void theAreaIsTheProbabilityOfARightOrder() {
        assertThat(RocCurve.ofCorrect(SCORED).area()).isCloseTo(0.78, within(1e-12));
        assertThat(
                        RocCurve.of(List.of(0.99, 0.9, 0.9, 0.8, 0.6), List.of(0.95, 0.7, 0.6, 0.3))
                                .area())
                .isCloseTo(0.725, within(1e-12));
    }

    @Test
    void theCurveLeadsFromNoneToAll() {
        List<RocCurve.Point> points = RocCurve.ofCorrect(SCORED).points();
        assertThat(points.get(0)).isEqualTo(new RocCurve.Point(0, 0));
        assertThat(points.get(points.size() - 1)).isEqualTo(new RocCurve.Point(1, 1));
    }

    @Test
    void withoutMistakesThereIsNoArea() {
        assertThat(RocCurve.ofCorrect(List.of(new ScoredClip(1, true))).area()).isNaN();
    }
}
