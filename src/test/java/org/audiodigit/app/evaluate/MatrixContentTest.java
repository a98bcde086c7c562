package org.audiodigit.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MatrixContentTest {

    @Test
    void aCellSaysHowOftenAndHowMuchOfItsRow() {
        MatrixContent matrix =
                MatrixContent.of(
                        SampleResults.digits()
                                .heard("0", "0", "ann", 0.5, 46)
                                .heard("0", "2", "ann", 0.5, 4)
                                .heard("1", "1", "bob", 0.5, 1)
                                .result());
        assertThat(matrix.sentence(new MatrixCell(0, 2)))
                .isEqualTo("0 heard as 2: 4 clips, 8.0 % of the 0s");
        assertThat(matrix.sentence(new MatrixCell(1, 1)))
                .isEqualTo("1 heard as 1: 1 clip, 100.0 % of the 1s");
        assertThat(matrix.sentence(new MatrixCell(2, 0)))
                .isEqualTo("2 heard as 0: there are no clips of 2");
        assertThat(matrix.share(new MatrixCell(2, 0))).isZero();
    }

    @Test
    void wordsAreNotPutInThePlural() {
        List<String> words = List.of("yes", "no");
        MatrixContent matrix =
                MatrixContent.of(
                        new SampleResults(words, words).heard("yes", "no", "ann", 0.6, 2).result());
        assertThat(matrix.sentence(new MatrixCell(0, 1)))
                .isEqualTo("yes heard as no: 2 clips, 100.0 % of the clips of yes");
    }

    @Test
    void aLabelThatTheModelCannotSayHasARowAndNoColumn() {
        EvaluationResult result =
                new SampleResults(List.of("0", "1"), List.of("0", "1", "seven"))
                        .heard("0", "0", "ann", 0.6, 3)
                        .heard("seven", "1", "ann", 0.6, 2)
                        .result();
        MatrixContent matrix = MatrixContent.of(result);
        assertThat(matrix.rows()).containsExactly("0", "1", "seven");
        assertThat(matrix.columns()).containsExactly("0", "1");
        assertThat(matrix.known(1)).isTrue();
        assertThat(matrix.known(2)).isFalse();
        assertThat(matrix.holds(new MatrixCell(2, 1))).isTrue();
        assertThat(matrix.holds(new MatrixCell(2, 2))).isFalse();
        assertThat(matrix.count(new MatrixCell(2, 1))).isEqualTo(2);
        assertThat(result.note())
                .contains("It cannot say seven; the clips so labelled (2 clips) count as wrong.");
    }

    @Test
    void aLabelHasTheColourOfTheDataSetAndAnotherOneOtherwise() {
        MatrixContent matrix =
                MatrixContent.of(SampleResults.digits().heard("1", "0", "ann", 0.6, 1).result());
        assertThat(matrix.colours().get(1)).isZero();
        assertThat(matrix.colours()).doesNotHaveDuplicates();
    }
}
