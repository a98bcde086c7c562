package org.audiodigit.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.audiodigit.dataset.SpeakerInfo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResultSelectionViewModelTest {

    private static final Optional<String> NONE = Optional.empty();
    private final ResultSelectionViewModel review = new ResultSelectionViewModel();

    @BeforeEach
    void show() {
        SampleResults made =
                SampleResults.digits()
                        .heard("0", "0", "ann", 0.5, 3)
                        .heard("0", "1", "ann", 0.6, 1)
                        .heard("1", "2", "bob", 0.7, 2)
                        .heard("1", "1", "bob", 0.8, 1);
        SpeakerInfo bob =
                new SpeakerInfo(
                        "bob",
                        Optional.of("male"),
                        NONE,
                        Optional.of("Scottish"),
                        NONE,
                        NONE,
                        NONE,
                        NONE);
        review.show(Optional.of(made.result(bob)));
    }

    private List<String> heard() {
        return review.listProperty().get().rows().stream()
                .map(row -> "%s as %s".formatted(row.clip().label(), row.heard()))
                .toList();
    }

    @Test
    void itBeginsWithTheMistakesThatTheModelWasSurestOf() {
        assertThat(review.listProperty().get().title()).isEqualTo("Most confident mistakes");
        assertThat(heard()).containsExactly("1 as 2", "1 as 2", "0 as 1");
        assertThat(review.listProperty().get().rows())
                .extracting(ResultClip::probability)
                .containsExactly(0.71f, 0.7f, 0.6f);
        assertThat(review.openedProperty().get()).isEmpty();
    }

    @Test
    void aCellListsItsClips() {
        review.open(new MatrixCell(1, 2));
        assertThat(review.listProperty().get().title()).isEqualTo("Clips of 1 heard as 2");
        assertThat(heard()).containsExactly("1 as 2", "1 as 2");
        assertThat(review.openedProperty().get()).contains(new MatrixCell(1, 2));
        review.openMistakes();
        assertThat(heard()).hasSize(3);
        assertThat(review.openedProperty().get()).isEmpty();
    }

    @Test
    void whatWasRightIsListedFromTheLeastSureOn() {
        review.open(new MatrixCell(0, 0));
        assertThat(review.listProperty().get().rows())
                .extracting(ResultClip::probability)
                .containsExactly(0.5f, 0.51f, 0.52f);
    }

    @Test
    void theCursorStaysInTheMatrix() {
        review.move(-1, 0);
        assertThat(review.cursorProperty().get()).isEqualTo(new MatrixCell(0, 0));
        review.move(0, 1);
        review.move(1, 0);
        review.move(1, 0);
        review.move(1, 0);
        assertThat(review.cursorProperty().get()).isEqualTo(new MatrixCell(2, 1));
        review.open(new MatrixCell(3, 0));
        assertThat(review.openedProperty().get()).isEmpty();
    }

    @Test
    void aNewMatrixIsNeverShownWithACursorBesideIt() {
        MatrixContent before = review.matrixProperty().get().orElseThrow();
        MatrixCell last = new MatrixCell(before.rows().size() - 1, before.columns().size() - 1);
        review.move(last.row(), 0);
        review.move(0, last.column());
        review.open(last);
        assertThat(review.cursorProperty().get()).isEqualTo(last);
        List<Boolean> atTheFirst = new ArrayList<>();
        review.matrixProperty().addListener((is, old, now) -> atTheFirst.add(atTheFirst()));

        review.show(Optional.empty());

        assertThat(atTheFirst).containsExactly(true);
    }

    private boolean atTheFirst() {
        return review.cursorProperty().get().equals(MatrixCell.FIRST)
                && review.openedProperty().get().isEmpty();
    }

    @Test
    void labelsAndSpeakersLeadToTheirMistakes() {
        review.openMistakesOf(review.labels().get(2));
        assertThat(heard()).containsExactly("1 as 2", "1 as 2");
        review.openMistakesOf(review.speakers().get(1));
        assertThat(review.listProperty().get().title()).isEqualTo("Mistakes with ann");
        assertThat(heard()).containsExactly("0 as 1");
    }

    @Test
    void speakersComeTheWorstFirstWithWhatIsKnownOfThem() {
        assertThat(review.speakers())
                .containsExactly(
                        new SpeakerRow("bob", 1.0 / 3, 3, "male", "Scottish"),
                        new SpeakerRow("ann", 0.75, 4, "", ""));
    }

    @Test
    void labelsHavePrecisionRecallAndF1() {
        LabelRow zero = review.labels().get(0);
        assertThat(zero.precision()).isEqualTo(1);
        assertThat(zero.recall()).isEqualTo(0.75);
        assertThat(zero.clips()).isEqualTo(4);
        LabelRow two = review.labels().get(2);
        assertThat(two.precision()).isZero();
        assertThat(two.recall()).isNaN();
        assertThat(ResultNumbers.share(two.recall())).isEqualTo("–");
    }

    @Test
    void nothingIsLeftOfAResultThatIsForgotten() {
        review.selectedProperty().set(Optional.of(review.listProperty().get().rows().get(0)));
        review.show(Optional.empty());
        assertThat(review.labels()).isEmpty();
        assertThat(review.matrixProperty().get()).isEmpty();
        assertThat(review.listProperty().get().rows()).isEmpty();
        assertThat(review.selectedProperty().get()).isEmpty();
        review.open(MatrixCell.FIRST);
        review.openMistakes();
        assertThat(review.openedProperty().get()).isEmpty();
    }
}
