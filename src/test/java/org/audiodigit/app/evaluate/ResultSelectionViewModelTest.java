package org.audiodigit.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.audiodigit.app.evaluate.MatrixContent.MatrixCell;
import org.audiodigit.app.evaluate.ResultClips.ResultClip;
import org.audiodigit.common.Formats;
import org.audiodigit.dataset.SpeakerInfo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResultSelectionViewModelTest {

    private static final Optional<String> NONE = Optional.empty();
    private final ResultSelectionViewModel selection = new ResultSelectionViewModel();

    @BeforeEach
    void show() {
        SampleResults made =
                SampleResults.digits()
                        .add("0", "0", "ann", 0.5, 3)
                        .add("0", "1", "ann", 0.6, 1)
                        .add("1", "2", "bob", 0.7, 2)
                        .add("1", "1", "bob", 0.8, 1);
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
        selection.show(Optional.of(made.result(bob)));
    }

    private List<String> listed() {
        return selection.listProperty().get().rows().stream()
                .map(row -> "%s as %s".formatted(row.clip().label(), row.predicted()))
                .toList();
    }

    @Test
    void aResultFirstListsTheMostConfidentMistakes() {
        assertThat(selection.listProperty().get().title()).isEqualTo("Most confident mistakes");
        assertThat(listed()).containsExactly("1 as 2", "1 as 2", "0 as 1");
        assertThat(selection.listProperty().get().rows())
                .extracting(ResultClip::probability)
                .containsExactly(0.71f, 0.7f, 0.6f);
        assertThat(selection.matrix().openedProperty().get()).isEmpty();
    }

    @Test
    void aCellListsItsClips() {
        selection.matrix().open(new MatrixCell(1, 2));
        assertThat(selection.listProperty().get().title()).isEqualTo("Clips of 1 predicted as 2");
        assertThat(listed()).containsExactly("1 as 2", "1 as 2");
        assertThat(selection.matrix().openedProperty().get()).contains(new MatrixCell(1, 2));
        selection.openMistakes();
        assertThat(listed()).hasSize(3);
        assertThat(selection.matrix().openedProperty().get()).isEmpty();
    }

    @Test
    void correctClipsAreListedLeastConfidentFirst() {
        selection.matrix().open(new MatrixCell(0, 0));
        assertThat(selection.listProperty().get().rows())
                .extracting(ResultClip::probability)
                .containsExactly(0.5f, 0.51f, 0.52f);
    }

    @Test
    void theCursorStaysWithinTheMatrix() {
        selection.matrix().move(-1, 0);
        assertThat(selection.matrix().cursorProperty().get()).isEqualTo(new MatrixCell(0, 0));
        selection.matrix().move(0, 1);
        selection.matrix().move(1, 0);
        selection.matrix().move(1, 0);
        selection.matrix().move(1, 0);
        assertThat(selection.matrix().cursorProperty().get()).isEqualTo(new MatrixCell(2, 1));
        selection.matrix().open(new MatrixCell(3, 0));
        assertThat(selection.matrix().openedProperty().get()).isEmpty();
    }

    @Test
    void aNewMatrixIsShownWithTheCursorInsideIt() {
        MatrixContent before = selection.matrix().matrixProperty().get().orElseThrow();
        MatrixCell last = new MatrixCell(before.rows().size() - 1, before.columns().size() - 1);
        selection.matrix().move(last.row(), 0);
        selection.matrix().move(0, last.column());
        selection.matrix().open(last);
        assertThat(selection.matrix().cursorProperty().get()).isEqualTo(last);
        List<Boolean> cursorAtFirst = new ArrayList<>();
        selection
                .matrix()
                .matrixProperty()
                .addListener(
                        (observable, oldValue, newValue) -> cursorAtFirst.add(cursorAtFirst()));

        selection.show(Optional.empty());

        assertThat(cursorAtFirst).containsExactly(true);
    }

    private boolean cursorAtFirst() {
        return selection.matrix().cursorProperty().get().equals(MatrixCell.FIRST)
                && selection.matrix().openedProperty().get().isEmpty();
    }

    @Test
    void labelsAndSpeakersListTheirMistakes() {
        selection.openMistakesOf(selection.labels().get(2));
        assertThat(listed()).containsExactly("1 as 2", "1 as 2");
        selection.openMistakesOf(selection.speakers().get(1));
        assertThat(selection.listProperty().get().title()).isEqualTo("Mistakes with ann");
        assertThat(listed()).containsExactly("0 as 1");
    }

    @Test
    void speakersAreSortedByAccuracyAndHaveMetadata() {
        assertThat(selection.speakers())
                .containsExactly(
                        new SpeakerRow("bob", 1.0 / 3, 3, "male", "Scottish"),
                        new SpeakerRow("ann", 0.75, 4, "", ""));
    }

    @Test
    void labelsHavePrecisionRecallAndF1() {
        LabelRow zero = selection.labels().get(0);
        assertThat(zero.precision()).isEqualTo(1);
        assertThat(zero.recall()).isEqualTo(0.75);
        assertThat(zero.clips()).isEqualTo(4);
        LabelRow two = selection.labels().get(2);
        assertThat(two.precision()).isZero();
        assertThat(two.recall()).isNaN();
        assertThat(Formats.decimal(two.recall(), 2)).isEqualTo("–");
    }

    @Test
    void aClearedResultLeavesNothing() {
        selection.selectedProperty().set(Optional.of(selection.listProperty().get().rows().get(0)));
        selection.show(Optional.empty());
        assertThat(selection.labels()).isEmpty();
        assertThat(selection.matrix().matrixProperty().get()).isEmpty();
        assertThat(selection.listProperty().get().rows()).isEmpty();
        assertThat(selection.selectedProperty().get()).isEmpty();
        selection.matrix().open(MatrixCell.FIRST);
        selection.openMistakes();
        assertThat(selection.matrix().openedProperty().get()).isEmpty();
    }
}
