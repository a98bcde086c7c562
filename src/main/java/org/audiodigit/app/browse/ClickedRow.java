package org.audiodigit.app.browse;

import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.input.MouseEvent;

/** Tells rows of a table from its headings and its empty space. */
final class ClickedRow {

    private ClickedRow() {}

    static boolean isUnder(MouseEvent event) {
        Node node = event.getPickResult().getIntersectedNode();
        while (node != null && !(node instanceof TableRow<?>)) {
            node = node.getParent();
        }
        return node instanceof TableRow<?> row && !row.isEmpty();
    }
}
