package org.audiodigit.app.train;

import atlantafx.base.theme.Styles;
import java.util.Comparator;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Rectangle;
import org.audiodigit.app.room.PlatformKeys;
import org.audiodigit.app.theme.LabelColours;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.common.Formats;

/** The table of runs. */
final class RunTable extends TableView<RunRow> {

    static final String USE_KEY = "Enter";
    static final String DELETE_KEY = "Delete";

    private final RunActions actions;

    RunTable(RunsViewModel runs, RunActions actions, Themes themes) {
        this.actions = actions;
        setId("runs");
        getStyleClass().addAll(Styles.DENSE, "run-table");
        setAccessibleText("Runs");
        SortedList<RunRow> sorted = new SortedList<>(runs.rows());
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        setPlaceholder(new Label("Press Train to start the first run."));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns().add(shown(themes));
        getColumns().add(column("Architecture", 110, RunSummary::architecture));
        getColumns().add(seed());
        getColumns().add(column("Split", 220, RunSummary::split));
        getColumns().add(epochs());
        getColumns().add(column("Best validation", 120, RunTable::best));
        getColumns().add(column("Test", 120, RunTable::test));
        getColumns().add(column("Time", 64, RunTable::time));
        getColumns().add(date());
        getSelectionModel().selectedItemProperty().subscribe(runs.selectedProperty()::set);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    private void press(KeyEvent event) {
        RunRow row = getSelectionModel().getSelectedItem();
        if (row == null) {
            return;
        }
        if (event.getCode() == KeyCode.SPACE) {
            row.shownProperty().set(!row.shownProperty().get());
            event.consume();
        } else if (PlatformKeys.isDelete(event.getCode()) && actions.canDelete(row)) {
            actions.delete(row);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && row.run().isPresent()) {
            actions.use(row);
            event.consume();
        }
    }

    private static TableColumn<RunRow, RunRow> shown(Themes themes) {
        TableColumn<RunRow, RunRow> column = new TableColumn<>("Shown");
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(ignored -> new ShownCell(themes));
        column.setSortable(false);
        column.setPrefWidth(72);
        return column;
    }

    private static TableColumn<RunRow, RunSummary> column(
            String title, double width, Function<RunSummary, String> text) {
        TableColumn<RunRow, RunSummary> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> cell.getValue().summaryProperty());
        column.setCellFactory(ignored -> new TextCell(row -> text.apply(row.summary())));
        column.setComparator(Comparator.comparing(text));
        column.setPrefWidth(width);
        return column;
    }

    private static TableColumn<RunRow, RunSummary> epochs() {
        TableColumn<RunRow, RunSummary> column = column("Epochs", 80, summary -> "");
        column.setCellFactory(ignored -> new TextCell(RunRow::epochsText));
        column.setSortable(false);
        return column;
    }

    private static TableColumn<RunRow, Number> seed() {
        TableColumn<RunRow, Number> column = new TableColumn<>("Seed");
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(cell.getValue().summary().seed()));
        column.setPrefWidth(56);
        return column;
    }

    private static TableColumn<RunRow, RunSummary> date() {
        TableColumn<RunRow, RunSummary> column = column("Date", 140, RunSummary::dateText);
        column.setComparator(Comparator.comparing(RunSummary::date));
        return column;
    }

    private static String best(RunSummary summary) {
        return summary.best()
                .map(best -> Formats.percent(best.accuracy()) + " at " + best.epoch())
                .orElse(Formats.MISSING);
    }

    private static String test(RunSummary summary) {
        return summary.testAccuracy()
                .map(
                        accuracy ->
                                Formats.percent(accuracy)
                                        + " of "
                                        + Formats.count(summary.testClips()))
                .orElse(Formats.MISSING);
    }

    private static String time(RunSummary summary) {
        return summary.seconds() > 0 ? Formats.clock(summary.seconds()) : Formats.MISSING;
    }

    private static final class TextCell extends TableCell<RunRow, RunSummary> {

        private final Function<RunRow, String> text;

        TextCell(Function<RunRow, String> text) {
            this.text = text;
            setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(RunSummary summary, boolean empty) {
            super.updateItem(summary, empty);
            RunRow row = empty ? null : getTableRow().getItem();
            setText(row == null ? null : text.apply(row));
        }
    }

    /** A check box that shows the curves of the run, and their colour. */
    private static final class ShownCell extends TableCell<RunRow, RunRow> {

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
                bound = null;
            }
            setGraphic(empty || row == null ? null : graphic);
            if (!empty && row != null) {
                bound = row.shownProperty();
                box.selectedProperty().bindBidirectional(bound);
                paint();
            }
        }

        private void paint() {
            if (getItem() != null) {
                swatch.setFill(LabelColours.of(getItem().colour(), themes.get()));
            }
        }
    }
}
