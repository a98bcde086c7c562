package org.audiodigit.app.train;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.audiodigit.app.settings.Settings;
import org.audiodigit.app.train.RunSettings.Column;

/**
 * The settings that have a column in the table: those by which the runs differ, unless the user
 * chose otherwise.
 */
final class RunColumns {

    private static final String CHOSEN = "train.columns";

    private final ObservableList<RunRow> rows;
    private final Settings settings;
    private final Map<Column, Boolean> chosen = new EnumMap<>(Column.class);
    private final ReadOnlyObjectWrapper<Set<Column>> visible =
            new ReadOnlyObjectWrapper<>(Set.of());

    RunColumns(ObservableList<RunRow> rows, Settings settings) {
        this.rows = rows;
        this.settings = settings;
        for (String entry : settings.get(CHOSEN, "").split(",")) {
            for (Column column : Column.values()) {
                if (entry.equals(column + "+") || entry.equals(column + "-")) {
                    chosen.put(column, entry.endsWith("+"));
                }
            }
        }
        rows.addListener((ListChangeListener<RunRow>) change -> update());
        update();
    }

    private void update() {
        Set<Column> now = EnumSet.noneOf(Column.class);
        for (Column column : Column.values()) {
            if (chosen.getOrDefault(column, differs(column))) {
                now.add(column);
            }
        }
        visible.set(now);
    }

    private boolean differs(Column column) {
        return rows.stream().map(row -> column.text(row.summary().settings())).distinct().count()
                > 1;
    }

    /** Shows or hides a column, also at later starts. */
    void choose(Column column, boolean show) {
        chosen.put(column, show);
        settings.put(
                CHOSEN,
                chosen.entrySet().stream()
                        .map(entry -> entry.getKey() + (entry.getValue() ? "+" : "-"))
                        .collect(Collectors.joining(",")));
        update();
    }

    ReadOnlyObjectProperty<Set<Column>> visibleProperty() {
        return visible.getReadOnlyProperty();
    }
}
