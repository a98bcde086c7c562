package org.audiodigit.app.evaluate;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What a person looks at in a result: a cell of the matrix, and the clips behind it. */
final class ResultSelectionViewModel {

    private final ReadOnlyObjectWrapper<Optional<EvaluationResult>> result =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<MatrixContent>> matrix =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<MatrixCell> cursor =
            new ReadOnlyObjectWrapper<>(MatrixCell.FIRST);
    private final ReadOnlyObjectWrapper<Optional<MatrixCell>> opened =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<ResultClips> list =
            new ReadOnlyObjectWrapper<>(ResultClips.NONE);
    private final ObjectProperty<Optional<ResultClip>> selected =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<LabelRow> labels = FXCollections.observableArrayList();
    private final ObservableList<SpeakerRow> speakers = FXCollections.observableArrayList();
    // kept, since one that nobody keeps stops telling its listeners
    private final ObservableList<LabelRow> labelsToRead =
            FXCollections.unmodifiableObservableList(labels);
    private final ObservableList<SpeakerRow> speakersToRead =
            FXCollections.unmodifiableObservableList(speakers);

    /** Shows a result from its mistakes on, or nothing. */
    void show(Optional<EvaluationResult> shown) {
        result.set(shown);
        labels.setAll(shown.map(LabelRow::of).orElse(List.of()));
        speakers.setAll(shown.map(SpeakerRow::of).orElse(List.of()));
        Optional<MatrixContent> next = shown.map(MatrixContent::of);
        // before the matrix is painted, which may have fewer labels than the one before
        opened.set(Optional.empty());
        if (next.filter(m -> m.holds(cursor.get())).isEmpty()) {
            cursor.set(MatrixCell.FIRST);
        }
        matrix.set(next);
        list(Optional.empty(), shown.map(ResultClips::mistakes).orElse(ResultClips.NONE));
    }

    private void list(Optional<MatrixCell> cell, ResultClips clips) {
        selected.set(Optional.empty());
        opened.set(cell);
        list.set(clips);
    }

    /** Moves the cursor by some cells; it stays within the matrix. */
    void move(int rows, int columns) {
        MatrixCell there = cursor.get().plus(rows, columns);
        matrix.get().filter(m -> m.holds(there)).ifPresent(m -> cursor.set(there));
    }

    /** Lists the clips of a cell, and moves the cursor there. */
    void open(MatrixCell cell) {
        matrix.get()
                .filter(m -> m.holds(cell))
                .ifPresent(
                        m -> {
                            cursor.set(cell);
                            list(Optional.of(cell), ResultClips.cell(result.get().get(), m, cell));
                        });
    }

    /** Lists all mistakes. */
    void openMistakes() {
        result.get().ifPresent(r -> list(Optional.empty(), ResultClips.mistakes(r)));
    }

    void openMistakesOf(LabelRow row) {
        result.get()
                .ifPresent(
                        r -> list(Optional.empty(), ResultClips.mistakesOfLabel(r, row.label())));
    }

    void openMistakesOf(SpeakerRow row) {
        result.get()
                .ifPresent(
                        r ->
                                list(
                                        Optional.empty(),
                                        ResultClips.mistakesOfSpeaker(r, row.speaker())));
    }

    ReadOnlyObjectProperty<Optional<EvaluationResult>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<MatrixContent>> matrixProperty() {
        return matrix.getReadOnlyProperty();
    }

    /** The cell that the keys act on. */
    ReadOnlyObjectProperty<MatrixCell> cursorProperty() {
        return cursor.getReadOnlyProperty();
    }

    /** The cell whose clips are listed; empty while others are. */
    ReadOnlyObjectProperty<Optional<MatrixCell>> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ResultClips> listProperty() {
        return list.getReadOnlyProperty();
    }

    /** The clip that is selected in the list. */
    ObjectProperty<Optional<ResultClip>> selectedProperty() {
        return selected;
    }

    ObservableList<LabelRow> labels() {
        return labelsToRead;
    }

    ObservableList<SpeakerRow> speakers() {
        return speakersToRead;
    }
}
