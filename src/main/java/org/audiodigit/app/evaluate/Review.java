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
final class Review {

    private final ReadOnlyObjectWrapper<Optional<Result>> result =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Matrix>> matrix =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Cell> cursor = new ReadOnlyObjectWrapper<>(Cell.FIRST);
    private final ReadOnlyObjectWrapper<Optional<Cell>> opened =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<ClipList> list = new ReadOnlyObjectWrapper<>(ClipList.NONE);
    private final ObjectProperty<Optional<ClipRow>> selected =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<LabelRow> labels = FXCollections.observableArrayList();
    private final ObservableList<SpeakerRow> speakers = FXCollections.observableArrayList();
    // kept, since one that nobody keeps stops telling its listeners
    private final ObservableList<LabelRow> labelsToRead =
            FXCollections.unmodifiableObservableList(labels);
    private final ObservableList<SpeakerRow> speakersToRead =
            FXCollections.unmodifiableObservableList(speakers);

    /** Shows a result from its mistakes on, or nothing. */
    void show(Optional<Result> shown) {
        result.set(shown);
        labels.setAll(shown.map(LabelRow::of).orElse(List.of()));
        speakers.setAll(shown.map(SpeakerRow::of).orElse(List.of()));
        Optional<Matrix> next = shown.map(Matrix::of);
        // before the matrix is painted, which may have fewer labels than the one before
        opened.set(Optional.empty());
        if (next.filter(m -> m.holds(cursor.get())).isEmpty()) {
            cursor.set(Cell.FIRST);
        }
        matrix.set(next);
        list(Optional.empty(), shown.map(ClipList::mistakes).orElse(ClipList.NONE));
    }

    private void list(Optional<Cell> cell, ClipList clips) {
        selected.set(Optional.empty());
        opened.set(cell);
        list.set(clips);
    }

    /** Moves the cursor by some cells; it stays within the matrix. */
    void move(int rows, int columns) {
        Cell there = cursor.get().plus(rows, columns);
        matrix.get().filter(m -> m.holds(there)).ifPresent(m -> cursor.set(there));
    }

    /** Lists the clips of a cell, and moves the cursor there. */
    void open(Cell cell) {
        matrix.get()
                .filter(m -> m.holds(cell))
                .ifPresent(
                        m -> {
                            cursor.set(cell);
                            list(Optional.of(cell), ClipList.cell(result.get().get(), m, cell));
                        });
    }

    /** Lists all mistakes. */
    void openMistakes() {
        result.get().ifPresent(r -> list(Optional.empty(), ClipList.mistakes(r)));
    }

    void openMistakesOf(LabelRow row) {
        result.get()
                .ifPresent(r -> list(Optional.empty(), ClipList.mistakesOfLabel(r, row.label())));
    }

    void openMistakesOf(SpeakerRow row) {
        result.get()
                .ifPresent(
                        r -> list(Optional.empty(), ClipList.mistakesOfSpeaker(r, row.speaker())));
    }

    ReadOnlyObjectProperty<Optional<Result>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Matrix>> matrixProperty() {
        return matrix.getReadOnlyProperty();
    }

    /** The cell that the keys act on. */
    ReadOnlyObjectProperty<Cell> cursorProperty() {
        return cursor.getReadOnlyProperty();
    }

    /** The cell whose clips are listed; empty while others are. */
    ReadOnlyObjectProperty<Optional<Cell>> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ClipList> listProperty() {
        return list.getReadOnlyProperty();
    }

    /** The clip that is selected in the list. */
    ObjectProperty<Optional<ClipRow>> selectedProperty() {
        return selected;
    }

    ObservableList<LabelRow> labels() {
        return labelsToRead;
    }

    ObservableList<SpeakerRow> speakers() {
        return speakersToRead;
    }
}
