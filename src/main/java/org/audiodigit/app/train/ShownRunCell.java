package org.audiodigit.app.train;

import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Rectangle;
import org.audiodigit.app.theme.LabelColours;
import org.audiodigit.app.theme.Themes;

/** Whether a run's curves are shown, and in which colour. */
final class ShownRunCell extends TableCell<RunRow, RunRow> {

    private final CheckBox box = new CheckBox();
    private final Rectangle swatch = new Rectangle(24, 4);
    private final HBox graphic = new HBox(4, box, swatch);
    private final Themes themes;
    private BooleanProperty bound;

    ShownRunCell(Themes themes) {
        this.themes = themes;
        graphic.setAlignment(Pos.CENTER_LEFT);
        box.setFocusTraversable(false);
        box.setAccessibleText("shown in the charts");
        themes.themeProperty().subscribe(this::colour);
    }

    @Override
    protected void updateItem(RunRow row, boolean empty) {
        super.updateItem(row, empty);
        if (bound != null) {
            box.selectedProperty().unbindBidirectional(bound);
            bound = null;
        }
        setGraphic(empty || row == null ? null : graphic);
        if (!empty && row != null) {
            bound = row.shownProperty();
            box.selectedProperty().bindBidirectional(bound);
            colour();
        }
    }

    private void colour() {
        if (getItem() != null) {
            swatch.setFill(LabelColours.of(getItem().colour(), themes.get()));
        }
    }
}
