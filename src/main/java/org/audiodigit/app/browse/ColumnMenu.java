package org.audiodigit.app.browse;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import javafx.stage.WindowEvent;

/**
 * The menu of the columns of a table, at its button and at all headings. Unlike the table's own
 * menu it tells what the user wants from what is visible.
 */
final class ColumnMenu extends ContextMenu {

    private static final double OFFSET = 36;

    private final TableView<?> table;

    ColumnMenu(TableView<?> table, List<ClipColumn> columns, ClipColumnLayout layout) {
        this.table = table;
        for (ClipColumn column : columns) {
            getItems().add(item(column));
            column.setContextMenu(this);
        }
        // without any column the table would have no heading to bring it back
        getItems().get(0).setDisable(true);
        MenuItem fit = new MenuItem("Fit widths to texts");
        fit.setOnAction(event -> layout.fit());
        getItems().addAll(new SeparatorMenuItem(), fit);
        table.setTableMenuButtonVisible(true);
        table.skinProperty()
                .subscribe(
                        skin -> {
                            if (skin != null) {
                                replace(table.lookup(".show-hide-columns-button"));
                            }
                        });
    }

    /** Shows the menu below the headings. */
    void showAtTable() {
        Point2D corner = table.localToScreen(OFFSET, OFFSET);
        // a context menu of the table may outlive its room
        if (corner != null) {
            show(table, corner.getX(), corner.getY());
        }
    }

    private CheckMenuItem item(ClipColumn column) {
        CheckMenuItem item = new CheckMenuItem(column.getText());
        item.selectedProperty().bindBidirectional(column.wantedProperty());
        addEventHandler(WindowEvent.WINDOW_SHOWING, event -> item.setText(text(column)));
        return item;
    }

    private static String text(ClipColumn column) {
        if (!column.wantedProperty().get() || column.isVisible()) {
            return column.getText();
        }
        return column.getText() + (column.filled() ? " (does not fit)" : " (empty)");
    }

    private void replace(Node button) {
        button.addEventFilter(
                MouseEvent.MOUSE_PRESSED,
                event -> {
                    show(button, Side.BOTTOM, 0, 0);
                    event.consume();
                });
    }
}
