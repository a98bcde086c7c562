package org.audiodigit.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccuracyIntervalTest {

    /** Computed with {@code scipy.stats.binomtest(k, n).proportion_ci(method="wilson")} 1.17.1. */
    @ParameterizedTest
    @CsvSource({
        "95, 100, 0.8882495307680809, 0.978456320845632",
        "0, 10, 0, 0.27753279986288926",
        "10, 10, 0.7224672001371109, 1",
        "2955, 3000, 0.9799888940343428, 0.988770622702091",
        "450, 500, 0.8705780903680599, 0.9233224372626984",
        "1, 2, 0.09453120573423074, 0.9054687942657693",
    })
    void isTheScoreIntervalOfScipy(int correct, int clips, double low, double high) {
        AccuracyInterval interval = AccuracyInterval.of(correct, clips);
        assertThat(interval.low()).isCloseTo(low, within(1e-12));
        assertThat(interval.high()).isCloseTo(high, within(1e-12));
    }

    @Test
    void withoutClipsEveryAccuracyIsPossible() {
        assertThat(AccuracyInterval.of(0, 0)).isEqualTo(new AccuracyInterval(0, 1));
    }

    @Test
    void theTextIsARangeInPercent() {
        assertThat(AccuracyInterval.of(95, 100).text()).isEqualTo("88.8 to 97.8 %");
    }
}
