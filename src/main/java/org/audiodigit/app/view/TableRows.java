package org.audiodigit.app.view;

import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

/** Rows of a table. */
public final class TableRows {

    private TableRows() {}

    /**
     * Selects a row, or none, and scrolls until it is visible.
     *
     * @param index negative for none
     */
    public static void select(TableView<?> table, int index) {
        if (index < 0) {
            table.getSelectionModel().clearSelection();
            return;
        }
        if (table.getSelectionModel().getSelectedIndex() != index) {
            table.getSelectionModel().clearAndSelect(index);
        }
        if (table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollTo(index); // unlike the table's own method, no further than needed
        } else {
            table.scrollTo(index);
        }
    }

    /** Whether at least a part of a row is visible; false for a negative index. */
    public static boolean isVisible(TableView<?> table, int index) {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null
                && flow.getFirstVisibleCell().getIndex() <= index
                && index <= flow.getLastVisibleCell().getIndex();
    }
}
