package org.audiodigit.training.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class McNemarTestTest {

    /** Computed with {@code scipy.stats.binomtest(one, one + other).pvalue} 1.17.1. */
    @ParameterizedTest
    @CsvSource({
        "31, 12, 0.005401572654591291",
        "12, 31, 0.005401572654591291",
        "5, 15, 0.04138946533203125",
        "2, 1, 1",
        "0, 6, 0.03125",
        "0, 0, 1",
        "121, 59, 4.4344492637551645e-06",
        "500, 500, 1",
        "10300, 9700, 2.2766981381796698e-05",
    })
    void isTheExactBinomialTest(int onlyFirst, int onlySecond, double p) {
        double actual = McNemarTest.of(onlyFirst, onlySecond).p().value();
        assertThat(actual).isCloseTo(p, within(1e-8 * p));
    }

    @Test
    void aSignificantDifferenceNamesTheBetterRun() {
        assertThat(McNemarTest.of(12, 31).sentence("A", "B"))
                .isEqualTo(
                        "B is better: right on 31 clips on which A is wrong, wrong on 12 on which A"
                                + " is right; the difference is unlikely to be chance (p = 0.005).");
        assertThat(McNemarTest.of(31, 12).sentence("A", "B"))
                .startsWith("A is better: right on 31 clips on which B is wrong");
    }

    @Test
    void aDifferenceThatMayBeChanceIsNotShown() {
        assertThat(McNemarTest.of(9, 12).sentence("A", "B"))
                .isEqualTo(
                        "No difference can be shown: B is right on 12 clips on which A is wrong,"
                                + " wrong on 9 on which A is right (p = 0.66).");
        assertThat(McNemarTest.of(0, 0).sentence("A", "B"))
                .isEqualTo("No difference can be shown: A and B are right on the same clips.");
    }

    @Test
    void smallValuesHaveMoreDecimals() {
        assertThat(new PValue(0.0004).text()).isEqualTo("p < 0.001");
        assertThat(new PValue(0.0123).text()).isEqualTo("p = 0.012");
        assertThat(new PValue(0.5).text()).isEqualTo("p = 0.50");
        // not rounded to the other side of the level
        assertThat(new PValue(0.04999).significant()).isTrue();
        assertThat(new PValue(0.05).significant()).isFalse();
    }

    /** {@code p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm")} of R. */
    @Test
    void severalTestsAreCorrectedAsByHolm() {
        List<PValue> values =
                List.of(new PValue(0.01), new PValue(0.04), new PValue(0.03), new PValue(0.005));
        assertThat(PValue.holm(values).stream().mapToDouble(PValue::value).toArray())
                .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-12));
        assertThat(PValue.holm(List.of(new PValue(0.7), new PValue(0.6))))
                .containsExactly(new PValue(1), new PValue(1));
    }
}
