package org.audiodigit.app.train;

import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Rectangle;
import org.audiodigit.app.theme.LabelColours;
import org.audiodigit.app.theme.Themes;

/**
 * A check box that shows the curves of the run, and their colour; empty for a run without curves.
 */
final class ShownCell extends TableCell<RunRow, RunRow> {

    private final CheckBox box = new CheckBox();
    private final Rectangle swatch = new Rectangle(24, 4);
    private final HBox graphic = new HBox(4, box, swatch);
    private final Themes themes;
    private BooleanProperty bound;

    ShownCell(Themes themes) {
        this.themes = themes;
        graphic.setAlignment(Pos.CENTER_LEFT);
        box.setFocusTraversable(false);
        box.setAccessibleText("shown in the charts");
        themes.themeProperty().subscribe(this::paint);
    }

    @Override
    protected void updateItem(RunRow row, boolean empty) {
        super.updateItem(row, empty);
        if (bound != null) {
            box.selectedProperty().unbindBidirectional(bound);
            graphic.visibleProperty().unbind();
            bound = null;
        }
        setGraphic(empty || row == null ? null : graphic);
        if (!empty && row != null) {
            bound = row.shownProperty();
            box.selectedProperty().bindBidirectional(bound);
            graphic.visibleProperty().bind(row.hasCurvesProperty());
            paint();
        }
    }

    private void paint() {
        if (getItem() != null) {
            swatch.setFill(LabelColours.of(getItem().colour(), themes.get()));
        }
    }
}
