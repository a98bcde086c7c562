package org.audiodigit.app.browse;

import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;

/** A cell of the table of clips that says one thing of a clip. */
class ClipCell extends TableCell<ClipRow, ClipRow> {

    private final Function<ClipRow, String> text;

    /**
     * @param text what it says
     */
    ClipCell(Function<ClipRow, String> text) {
        this.text = text;
    }

    /** A cell for numbers, whose places stand under each other. */
    static ClipCell ofNumber(Function<ClipRow, String> text) {
        ClipCell cell = new ClipCell(text);
        cell.setAlignment(Pos.CENTER_RIGHT);
        return cell;
    }

    @Override
    protected final void updateItem(ClipRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setText(null);
            setGraphic(null);
            clear();
        } else {
            setText(text.apply(row));
            show(row);
        }
    }

    /** Shows more than the text. */
    void show(ClipRow row) {}

    /** Takes away what {@link #show} added. */
    void clear() {}
}
