package org.audiodigit.app.evaluate;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.audiodigit.app.evaluate.MatrixContent.MatrixCell;
import org.audiodigit.app.evaluate.ResultClips.ResultClip;

/** The shown result, the cell that is opened in its matrix and the listed clips. */
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
    // stored, since only weak listeners connect them to the lists above
    private final ObservableList<LabelRow> readOnlyLabels =
            FXCollections.unmodifiableObservableList(labels);
    private final ObservableList<SpeakerRow> readOnlySpeakers =
            FXCollections.unmodifiableObservableList(speakers);

    /** Shows a result and lists its mistakes, or shows nothing. */
    void show(Optional<EvaluationResult> shown) {
        result.set(shown);
        labels.setAll(shown.map(LabelRow::of).orElse(List.of()));
        speakers.setAll(shown.map(SpeakerRow::of).orElse(List.of()));
        Optional<MatrixContent> next = shown.map(MatrixContent::of);
        // before the matrix changes, which may have fewer labels than the previous one
        opened.set(Optional.empty());
        if (next.filter(m -> m.contains(cursor.get())).isEmpty()) {
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

    /** Moves the cursor by a number of cells within the matrix. */
    void move(int rows, int columns) {
        MatrixCell target = cursor.get().plus(rows, columns);
        matrix.get().filter(m -> m.contains(target)).ifPresent(m -> cursor.set(target));
    }

    /** Lists the clips of a cell, and moves the cursor there. */
    void open(MatrixCell cell) {
        matrix.get()
                .filter(m -> m.contains(cell))
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

    /** The cell with the keyboard cursor. */
    ReadOnlyObjectProperty<MatrixCell> cursorProperty() {
        return cursor.getReadOnlyProperty();
    }

    /** The cell whose clips are listed; empty while mistakes are listed. */
    ReadOnlyObjectProperty<Optional<MatrixCell>> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ResultClips> listProperty() {
        return list.getReadOnlyProperty();
    }

    /** The selected clip of the list. */
    ObjectProperty<Optional<ResultClip>> selectedProperty() {
        return selected;
    }

    ObservableList<LabelRow> labels() {
        return readOnlyLabels;
    }

    ObservableList<SpeakerRow> speakers() {
        return readOnlySpeakers;
    }
}
