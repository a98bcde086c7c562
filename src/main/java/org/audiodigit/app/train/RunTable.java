package org.audiodigit.app.train;

import atlantafx.base.theme.Styles;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.scene.input.KeyEvent;
import javafx.util.converter.DefaultStringConverter;
import org.audiodigit.app.room.PlatformKeys;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.workspace.TestResult;
import org.audiodigit.common.Formats;

/** The table of runs. */
final class RunTable extends TableView<RunRow> {

    static final String USE_KEY = "Enter";
    static final String DELETE_KEY = "Delete";
    static final String RENAME_KEY = "F2";

    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");

    private final RunsViewModel runs;
    private final RunActions actions;
    private final TableColumn<RunRow, String> name = name();
    private final Map<RunSettings.Column, TableColumn<RunRow, ?>> settings =
            new EnumMap<>(RunSettings.Column.class);

    RunTable(RunsViewModel runs, RunColumns columns, RunActions actions, Themes themes) {
        this.runs = runs;
        this.actions = actions;
        setId("runs");
        getStyleClass().addAll(Styles.DENSE, "run-table");
        setAccessibleText("Runs");
        setEditable(true);
        SortedList<RunRow> sorted = new SortedList<>(runs.rows());
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        setPlaceholder(new Label("Press Train to start the first run."));
        getColumns().add(shown(themes));
        getColumns().add(name);
        getColumns().add(column("Active", 68, row -> runs.isInUse(row) ? "in use" : ""));
        getColumns().add(column("Validation", 132, RunTable::best));
        getColumns().add(column("Test", 110, RunTable::test));
        for (RunSettings.Column setting : RunSettings.Column.values()) {
            settings.put(setting, setting(setting));
            getColumns().add(settings.get(setting));
        }
        getColumns().add(column("Split", 248, row -> row.summary().split()));
        getColumns().add(column("Epochs", 80, RunRow::epochsText));
        getColumns().add(column("Time", 64, RunTable::time));
        getColumns().add(date());
        columns.visibleProperty()
                .subscribe(
                        visible ->
                                settings.forEach(
                                        (setting, column) ->
                                                column.setVisible(visible.contains(setting))));
        setRowFactory(table -> new Row());
        runs.activeProperty().subscribe((before, active) -> refresh());
        getSelectionModel()
                .selectedItemProperty()
                .subscribe((before, row) -> runs.selectedProperty().set(row));
        runs.selectedProperty().subscribe((before, row) -> select(row));
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    /** Selects a run whose curve was clicked. */
    private void select(RunRow row) {
        if (row != null && row != getSelectionModel().getSelectedItem()) {
            getSelectionModel().select(row);
            scrollTo(row);
        }
    }

    private void press(KeyEvent event) {
        RunRow row = getSelectionModel().getSelectedItem();
        if (row == null || getEditingCell() != null) {
            return;
        }
        boolean handled = true;
        if (PlatformKeys.isDelete(event.getCode())) {
            actions.delete(row);
            event.consume();
            return;
        }
        switch (event.getCode()) {
            case SPACE -> row.shownProperty().set(row.hasCurves() && !row.shownProperty().get());
            case ENTER -> actions.use(row);
            case F2 -> rename(row);
            default -> handled = false;
        }
        if (handled) {
            event.consume();
        }
    }

    /** Opens the text field for the name of a run. */
    void rename(RunRow row) {
        if (actions.canRename(row)) {
            scrollTo(row);
            layout();
            edit(getItems().indexOf(row), name);
        }
    }

    private TableColumn<RunRow, String> name() {
        TableColumn<RunRow, String> column = new TableColumn<>("Name");
        column.setCellValueFactory(cell -> cell.getValue().summaryProperty().map(RunSummary::name));
        column.setCellFactory(ignored -> new TextFieldTableCell<>(new DefaultStringConverter()));
        column.setOnEditCommit(
                event -> {
                    actions.rename(event.getRowValue(), event.getNewValue());
                    // the removed text field would pass the focus to the first field of the room
                    Platform.runLater(this::requestFocus);
                });
        column.setPrefWidth(200);
        return column;
    }

    private static TableColumn<RunRow, RunRow> shown(Themes themes) {
        TableColumn<RunRow, RunRow> column = new TableColumn<>("Shown");
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(ignored -> new ShownCell(themes));
        column.setSortable(false);
        column.setEditable(false);
        column.setPrefWidth(64);
        return column;
    }

    private static TableColumn<RunRow, RunSummary> column(
            String title, double width, Function<RunRow, String> text) {
        TableColumn<RunRow, RunSummary> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> cell.getValue().summaryProperty());
        column.setCellFactory(ignored -> new TextCell(text));
        column.setSortable(false);
        column.setEditable(false);
        column.setPrefWidth(width);
        return column;
    }

    private static TableColumn<RunRow, RunSummary> setting(RunSettings.Column setting) {
        TableColumn<RunRow, RunSummary> column =
                column(
                        setting.title(),
                        setting.width(),
                        row -> setting.text(row.summary().settings()));
        column.setSortable(true);
        column.setComparator(Comparator.comparing(RunSummary::settings, setting.order()));
        return column;
    }

    private static TableColumn<RunRow, RunSummary> date() {
        TableColumn<RunRow, RunSummary> column =
                column("Date", 156, row -> row.summary().dateText());
        column.setSortable(true);
        column.setComparator(Comparator.comparing(RunSummary::date));
        return column;
    }

    private static String best(RunRow row) {
        return row.summary()
                .best()
                .map(best -> Formats.percent(best.accuracy()) + " at " + best.epoch())
                .orElse(Formats.MISSING);
    }

    private static String test(RunRow row) {
        return row.summary().test().map(TestResult::textWithClips).orElse(Formats.MISSING);
    }

    private static String time(RunRow row) {
        double seconds = row.summary().seconds();
        return seconds > 0 ? Formats.clock(seconds) : Formats.MISSING;
    }

    private static final class TextCell extends TableCell<RunRow, RunSummary> {

        private final Function<RunRow, String> text;
        private final Tooltip tip = new Tooltip();

        TextCell(Function<RunRow, String> text) {
            this.text = text;
            setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(RunSummary summary, boolean empty) {
            super.updateItem(summary, empty);
            RunRow row = empty ? null : getTableRow().getItem();
            setText(row == null ? null : text.apply(row));
            // the text may be cut off
            tip.setText(getText());
            setTooltip(getText() == null || getText().isEmpty() ? null : tip);
        }
    }

    /** A row that is highlighted together with its curves, with a context menu. */
    private final class Row extends TableRow<RunRow> {

        Row() {
            hoverProperty()
                    .subscribe(
                            (before, hovered) -> {
                                if (hovered) {
                                    runs.pointedProperty().set(getItem());
                                } else if (runs.pointedProperty().get() == getItem()) {
                                    runs.pointedProperty().set(null);
                                }
                            });
            runs.pointedProperty().subscribe((before, pointed) -> showPointed());
        }

        @Override
        protected void updateItem(RunRow row, boolean empty) {
            super.updateItem(row, empty);
            setContextMenu(empty || row == null ? null : new RunMenu(row, actions, RunTable.this));
            showPointed();
        }

        private void showPointed() {
            pseudoClassStateChanged(
                    POINTED, getItem() != null && runs.pointedProperty().get() == getItem());
        }
    }
}
