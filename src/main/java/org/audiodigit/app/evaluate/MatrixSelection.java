package org.audiodigit.app.evaluate;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.audiodigit.app.evaluate.MatrixContent.MatrixCell;

/** The keyboard cursor of a matrix, and the cell whose clips are listed. */
final class MatrixSelection {

    private final Consumer<MatrixCell> list;
    private final ReadOnlyObjectWrapper<Optional<MatrixContent>> matrix =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<MatrixCell> cursor =
            new ReadOnlyObjectWrapper<>(MatrixCell.FIRST);
    private final ReadOnlyObjectWrapper<Optional<MatrixCell>> opened =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * @param list lists the clips of an opened cell
     */
    MatrixSelection(Consumer<MatrixCell> list) {
        this.list = list;
    }

    void show(Optional<MatrixContent> next) {
        // before the matrix changes, which may have fewer labels than the previous one
        opened.set(Optional.empty());
        if (next.filter(m -> m.contains(cursor.get())).isEmpty()) {
            cursor.set(MatrixCell.FIRST);
        }
        matrix.set(next);
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
                            list.accept(cell);
                            opened.set(Optional.of(cell));
                        });
    }

    /** Removes the mark of the opened cell, since other clips are listed. */
    void close() {
        opened.set(Optional.empty());
    }

    ReadOnlyObjectProperty<Optional<MatrixContent>> matrixProperty() {
        return matrix.getReadOnlyProperty();
    }

    /** The cell with the keyboard cursor. */
    ReadOnlyObjectProperty<MatrixCell> cursorProperty() {
        return cursor.getReadOnlyProperty();
    }

    /** The cell whose clips are listed; empty while other clips are listed. */
    ReadOnlyObjectProperty<Optional<MatrixCell>> openedProperty() {
        return opened.getReadOnlyProperty();
    }
}
