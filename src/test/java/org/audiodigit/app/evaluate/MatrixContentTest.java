package org.audiodigit.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.audiodigit.app.evaluate.MatrixContent.MatrixCell;
import org.audiodigit.training.comparison.EvaluationComparison;
import org.junit.jupiter.api.Test;

class MatrixContentTest {

    @Test
    void aCellIsDescribedByItsCountAndItsShareOfTheRow() {
        MatrixContent matrix =
                MatrixContent.of(
                        SampleResults.digits()
                                .add("0", "0", "ann", 0.5, 46)
                                .add("0", "2", "ann", 0.5, 4)
                                .add("1", "1", "bob", 0.5, 1)
                                .result());
        assertThat(matrix.describe(new MatrixCell(0, 2)))
                .isEqualTo("0 predicted as 2: 4 clips, 8.0 % of the clips of 0");
        assertThat(matrix.describe(new MatrixCell(1, 1)))
                .isEqualTo("1 predicted as 1: 1 clip, 100.0 % of the clips of 1");
        assertThat(matrix.describe(new MatrixCell(2, 0)))
                .isEqualTo("2 predicted as 0: there are no clips of 2");
        assertThat(matrix.share(new MatrixCell(2, 0))).isZero();
    }

    @Test
    void aLabelThatTheModelCannotPredictHasARowButNoColumn() {
        EvaluationResult result =
                new SampleResults(List.of("0", "1"), List.of("0", "1", "seven"))
                        .add("0", "0", "ann", 0.6, 3)
                        .add("seven", "1", "ann", 0.6, 2)
                        .result();
        MatrixContent matrix = MatrixContent.of(result);
        assertThat(matrix.rows()).containsExactly("0", "1", "seven");
        assertThat(matrix.columns()).containsExactly("0", "1");
        assertThat(matrix.isPredictable(1)).isTrue();
        assertThat(matrix.isPredictable(2)).isFalse();
        assertThat(matrix.contains(new MatrixCell(2, 1))).isTrue();
        assertThat(matrix.contains(new MatrixCell(2, 2))).isFalse();
        assertThat(matrix.count(new MatrixCell(2, 1))).isEqualTo(2);
        assertThat(result.note())
                .contains("cannot predict seven; 2 clips with this label count as mistakes.");
    }

    @Test
    void digitsHaveTheirColourThoughTheDataSetHasOnlySome() {
        MatrixContent matrix =
                MatrixContent.of(SampleResults.digits().add("1", "0", "ann", 0.6, 1).result());
        assertThat(matrix.colours()).containsExactly(0, 1, 2);
    }

    @Test
    void theDifferenceHasTheLabelsThatOnlyTheOtherModelCanPredict() {
        EvaluationResult first = SampleResults.digits().add("1", "0", "ann", 0.6, 1).result();
        List<String> otherLabels = List.of("0", "1", "3", "tree");
        EvaluationResult second =
                new SampleResults(otherLabels, otherLabels)
                        .add("1", "tree", "ann", 0.6, 1)
                        .result();
        MatrixContent matrix =
                MatrixContent.ofDifference(
                        first, EvaluationComparison.of(first.evaluation(), second.evaluation()));
        assertThat(matrix.rows()).containsExactly("0", "1", "2", "3", "tree");
        assertThat(matrix.colours()).startsWith(0, 1, 2, 3).hasSize(5).doesNotContainNull();
        assertThat(matrix.count(new MatrixCell(1, 4))).isEqualTo(1);
        assertThat(matrix.count(new MatrixCell(1, 0))).isEqualTo(-1);
    }
}
