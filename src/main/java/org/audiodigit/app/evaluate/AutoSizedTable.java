package org.audiodigit.app.evaluate;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** A table whose columns fit their texts. */
final class AutoSizedTable<T> {

    private static final double SCROLL_BAR = 18;
    private static final double HEADER = 40;
    private static final double ROW = 26;

    private final TableView<T> table = new TableView<>();
    private final List<AutoSizedColumn<T>> columns;

    /**
     * @param placeholder text shown without rows
     */
    AutoSizedTable(String placeholder, List<AutoSizedColumn<T>> columns) {
        this.columns = columns;
        table.getColumns().setAll(columns);
        table.getStyleClass().addAll(Styles.DENSE, "fitted-table");
        Label text = new Label(placeholder);
        text.setWrapText(true);
        table.setPlaceholder(text);
    }

    TableView<T> table() {
        return table;
    }

    /** Shows these rows, now and whenever they change. */
    void bind(ObservableList<T> rows) {
        rows.addListener((ListChangeListener<T>) change -> fill(rows));
        fill(rows);
    }

    /** Keeps the columns wide enough for these rows, of which {@link #fill} shows parts. */
    void reserve(List<T> rows) {
        columns.forEach(column -> column.reserve(rows));
    }

    void fill(List<T> rows) {
        table.getSelectionModel().clearSelection();
        columns.forEach(column -> column.fit(rows));
        table.setColumnResizePolicy(
                lastShrinks()
                        ? TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN
                        : TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setPrefWidth(width());
        table.setPrefHeight(HEADER + rows.size() * ROW);
        table.getItems().setAll(rows);
        table.sort();
        table.scrollTo(0);
    }

    /**
     * Whether the last column has long texts, so that it gets the width that others do not need.
     */
    private boolean lastShrinks() {
        List<AutoSizedColumn<T>> visible = columns.stream().filter(TableColumn::isVisible).toList();
        return !visible.isEmpty() && visible.get(visible.size() - 1).shrinks();
    }

    /** The width that all visible columns need. */
    double width() {
        return SCROLL_BAR
                + columns.stream()
                        .filter(TableColumn::isVisible)
                        .mapToDouble(TableColumn::getMinWidth)
                        .sum();
    }
}
