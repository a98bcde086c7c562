package org.audiodigit.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class RateCurveTest {

    /**
     * @param loss of the decimal logarithm of the rate
     */
    private static RateCurve curve(double noise, DoubleUnaryOperator loss) {
        Random random = new Random(1);
        List<RateCurve.Point> points = new ArrayList<>();
        for (int step = 0; step < 100; step++) {
            double decade = -6 + 6 * step / 99.0;
            double smooth = loss.applyAsDouble(decade);
            double noisy = smooth + noise * random.nextGaussian();
            points.add(new RateCurve.Point(Math.pow(10, decade), noisy, smooth));
        }
        return new RateCurve(points, false);
    }

    /** Flat up to 1e-4, falls up to 1e-3, less up to 1e-2, and rises. */
    private static double typical(double decade) {
        double fall = Math.max(0, Math.min(decade + 4, 1)) * 1.0;
        double slowFall = Math.max(0, Math.min(decade + 3, 1)) * 0.3;
        double rise = Math.max(0, decade + 2) * 3;
        return 2.3 - fall - slowFall + rise;
    }

    @Test
    void suggestsTheMiddleBetweenTheSteepestDecadeAndTheMinimum() {
        RateCurve exact = curve(0, RateCurveTest::typical);
        assertThat(exact.steepest().orElseThrow()).isBetween(0.0008, 0.0011);
        assertThat(exact.minimum().orElseThrow().rate()).isBetween(0.009, 0.011);
        assertThat(exact.suggestion()).contains(0.003);
        assertThat(curve(0.1, RateCurveTest::typical).suggestion().orElseThrow())
                .isBetween(0.002, 0.004);
    }

    @Test
    void ignoresADescentBehindTheMinimum() {
        RateCurve twice = curve(0, decade -> typical(decade) - 8 * Math.max(0, decade + 1));
        assertThat(twice.minimum().orElseThrow().rate()).isEqualTo(1);
        RateCurve once = curve(0, decade -> typical(decade) - 4 * Math.max(0, decade + 1));
        assertThat(once.minimum().orElseThrow().rate()).isBetween(0.009, 0.011);
        assertThat(once.suggestion()).contains(0.003);
    }

    @Test
    void suggestsNothingIfTheLossDoesNotFall() {
        assertThat(curve(0.05, decade -> 2.3).suggestion()).isEmpty();
        assertThat(curve(0, decade -> 2.3 + decade).suggestion()).isEmpty();
        assertThat(RateCurve.EMPTY.suggestion()).isEmpty();
        assertThat(RateCurve.EMPTY.minimum()).isEmpty();
        assertThat(RateCurve.EMPTY.last()).isEmpty();
    }

    @Test
    void aLossThatIsNeverFiniteIsAFailure() {
        assertThat(new RateCurve(List.of(), true).failure().orElseThrow()).contains("not finite");
        assertThat(RateCurve.EMPTY.failure()).isEmpty();
        assertThat(curve(0, RateCurveTest::typical).failure()).isEmpty();
    }
}
