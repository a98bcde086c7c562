package org.audiodigit.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationResultTest {

    @Test
    void theHeadlineContainsAccuracyPartLossAndSplit() {
        EvaluationResult result =
                SampleResults.digits()
                        .add("0", "0", "ann", 0.5, 3)
                        .add("1", "0", "ann", 0.98, 1)
                        .result();
        assertThat(result.headline())
                .matches(
                        "Accuracy 75\\.0 % on 4 test clips · loss \\d\\.\\d\\d · split by speaker");
        assertThat(result.title())
                .isEqualTo("some-model on made-up: accuracy 75.0 % on 4 test clips");
    }

    @Test
    void exportedTablesHaveAHeader() {
        EvaluationResult result =
                SampleResults.digits()
                        .add("0", "0", "ann", 0.5, 2)
                        .add("0", "1", "ann", 0.5, 1)
                        .result();
        assertThat(ResultExport.matrixTable(MatrixContent.of(result)))
                .containsExactly(
                        List.of("true \\ predicted", "0", "1", "2"),
                        List.of("0", "2", "1", "0"),
                        List.of("1", "0", "0", "0"),
                        List.of("2", "0", "0", "0"));
        assertThat(ResultExport.labelTable(LabelRow.of(result)))
                .containsExactly(
                        List.of("label", "precision", "recall", "F1", "clips"),
                        List.of("0", "1.000000", "0.666667", "0.800000", "3"),
                        List.of("1", "0.000000", "", "0.000000", "0"),
                        List.of("2", "", "", "", "0"));
    }

    @Test
    void withoutReadableClipsThereIsNoAccuracy() {
        EvaluationResult result = SampleResults.digits().result();
        assertThat(result.headline()).startsWith("No clip was evaluated").doesNotContain("%");
        assertThat(result.title()).isEqualTo("some-model on made-up: no clip was evaluated");
    }
}
