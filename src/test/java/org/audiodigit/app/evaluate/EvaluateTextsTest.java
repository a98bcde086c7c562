package org.audiodigit.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluateTextsTest {

    @Test
    void theHeadlineNamesPartNumberAndSplit() {
        EvaluationResult result =
                SampleResults.digits()
                        .heard("0", "0", "ann", 0.5, 3)
                        .heard("1", "0", "ann", 0.98, 1)
                        .result();
        assertThat(result.headline())
                .matches("test 75\\.0 % of 4 clips · loss \\d\\.\\d\\d · by speaker");
    }

    @Test
    void tablesForOtherProgramsNameTheirColumns() {
        EvaluationResult result =
                SampleResults.digits()
                        .heard("0", "0", "ann", 0.5, 2)
                        .heard("0", "1", "ann", 0.5, 1)
                        .result();
        assertThat(ResultTables.matrix(MatrixContent.of(result)))
                .containsExactly(
                        List.of("true \\ predicted", "0", "1", "2"),
                        List.of("0", "2", "1", "0"),
                        List.of("1", "0", "0", "0"),
                        List.of("2", "0", "0", "0"));
        assertThat(ResultTables.labels(LabelRow.of(result)))
                .containsExactly(
                        List.of("label", "precision", "recall", "F1", "clips"),
                        List.of("0", "1.000000", "0.666667", "0.800000", "3"),
                        List.of("1", "0.000000", "", "0.000000", "0"),
                        List.of("2", "", "", "", "0"));
    }
}
