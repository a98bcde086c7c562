package org.audiodigit.training.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.audiodigit.training.Evaluation;
import org.junit.jupiter.api.Test;

class EvaluationComparisonTest {

    private final Evaluation first = SampleEvaluation.of(0, "aa", "ab", "bb", "ba", "bb");
    private final Evaluation second = SampleEvaluation.of(0, "aa", "aa", "ba", "ba", "bb");

    @Test
    void theTestCountsTheClipsThatOnlyOneClassifiesCorrectly() {
        McNemarTest test = EvaluationComparison.of(first, second).test();
        assertThat(test.onlyFirst()).isEqualTo(1);
        assertThat(test.onlySecond()).isEqualTo(1);
    }

    @Test
    void theMatrixHasTheClipsThatTheSecondHasMore() {
        assertThat(EvaluationComparison.of(first, second).difference())
                .isDeepEqualTo(new int[][] {{1, -1}, {1, -1}});
    }

    @Test
    void onlyCommonClipsAreCompared() {
        Evaluation other = SampleEvaluation.of(3, "ba", "bb", "aa");
        EvaluationComparison comparison = EvaluationComparison.of(first, other);
        assertThat(comparison.first().clips()).hasSize(2);
        assertThat(comparison.second().clips()).hasSize(2);
        assertThat(comparison.leftOut()).isEqualTo(4);
    }

    @Test
    void aClipWithAnotherTrueLabelIsAnotherClip() {
        Evaluation relabelled = SampleEvaluation.of(0, "aa", "bb");
        assertThat(EvaluationComparison.of(first, relabelled).first().clips()).hasSize(1);
    }

    @Test
    void differentClipsCannotBeCompared() {
        Evaluation other = SampleEvaluation.of(100, "aa");
        assertThatThrownBy(() -> EvaluationComparison.of(first, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("different clips");
    }
}
