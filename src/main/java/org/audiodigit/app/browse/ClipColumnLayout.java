package org.audiodigit.app.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TableView.ResizeFeatures;

/**
 * Lays out the columns of the table of clips without a horizontal scroll bar: hides those that the
 * user does not want, that are empty, or, beginning with the least important, that do not fit. The
 * first column takes the remaining width.
 */
final class ClipColumnLayout {

    /** From the most to the least important. */
    private static final List<ClipOrder> IMPORTANCE =
            List.of(
                    ClipOrder.LABEL,
                    ClipOrder.PREDICTED,
                    ClipOrder.SECONDS,
                    ClipOrder.FLAG,
                    ClipOrder.SPEAKER,
                    ClipOrder.PART,
                    ClipOrder.TAKE,
                    ClipOrder.RATE);

    private static final double MIN_FIRST = 96;
    private static final double MAX_FIRST = 160;

    /** Width of the scroll bar and of the edges. */
    private static final double SCROLL_BAR = 20;

    private final TableView<ClipRow> table;
    private final List<ClipColumn> columns;
    private final ClipColumn first;

    /**
     * @param columns from left to right
     */
    ClipColumnLayout(TableView<ClipRow> table, List<ClipColumn> columns) {
        this.table = table;
        this.columns = columns;
        this.first = columns.get(0);
        table.setColumnResizePolicy(features -> drag(features));
        table.widthProperty().subscribe(width -> arrange());
        columns.forEach(column -> column.wantedProperty().subscribe(wanted -> arrange()));
    }

    /** Measures the texts of all clips and lays out the columns. */
    void measure(List<ClipRow> rows) {
        columns.forEach(column -> column.measure(rows));
        arrange();
    }

    /** Gives all columns the widths of their texts. */
    void fit() {
        columns.forEach(column -> column.setChosenWidth(Optional.empty()));
        arrange();
    }

    private double available() {
        return table.getWidth() - SCROLL_BAR;
    }

    private void arrange() {
        if (table.getWidth() <= SCROLL_BAR) {
            return;
        }
        double minFirst = Math.max(MIN_FIRST, Math.min(first.neededWidth(), MAX_FIRST));
        List<ClipColumn> shown = fitting(available() - minFirst);
        for (ClipColumn column : columns) {
            column.setVisible(column == first || shown.contains(column));
        }
        double rest = available();
        for (ClipColumn column : shown) {
            column.setPrefWidth(column.neededWidth());
            rest -= column.neededWidth();
        }
        first.setPrefWidth(rest);
    }

    /** The most important columns, other than the first, that fit into a width. */
    private List<ClipColumn> fitting(double width) {
        List<ClipColumn> fitting = new ArrayList<>();
        double rest = width;
        for (ClipOrder order : IMPORTANCE) {
            for (ClipColumn column : columns) {
                boolean possible =
                        column.order() == order && column.wantedProperty().get() && column.filled();
                if (possible && column.neededWidth() <= rest) {
                    fitting.add(column);
                    rest -= column.neededWidth();
                }
            }
        }
        return fitting;
    }

    /** Moves the edge between a column and the next one, if the user drags it. */
    private boolean drag(ResizeFeatures<?> features) {
        TableColumn<?, ?> dragged = features.getColumn();
        int index = table.getVisibleLeafColumns().indexOf(dragged);
        if (dragged == null || index + 1 >= table.getVisibleLeafColumns().size()) {
            return false;
        }
        TableColumn<?, ?> next = table.getVisibleLeafColumn(index + 1);
        double delta =
                Math.max(
                        dragged.getMinWidth() - dragged.getWidth(),
                        Math.min(features.getDelta(), next.getWidth() - next.getMinWidth()));
        resize(dragged, dragged.getWidth() + delta);
        resize(next, next.getWidth() - delta);
        return true;
    }

    private void resize(TableColumn<?, ?> column, double width) {
        if (column instanceof ClipColumn resized) {
            resized.setPrefWidth(width);
            if (resized != first) {
                resized.setChosenWidth(Optional.of(width));
            }
        }
    }
}
