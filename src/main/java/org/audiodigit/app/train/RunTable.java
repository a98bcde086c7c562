package org.audiodigit.app.train;

import atlantafx.base.theme.Styles;
import java.util.Comparator;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.audiodigit.app.theme.Themes;

/** The runs. */
final class RunTable extends TableView<RunRow> {

    static final String USE_KEY = "Enter";
    static final String DELETE_KEY = "Delete";

    private final TrainViewModel model;

    RunTable(TrainViewModel model, Themes themes) {
        this.model = model;
        setId("runs");
        getStyleClass().addAll(Styles.DENSE, "run-table");
        setAccessibleText("Runs");
        SortedList<RunRow> sorted = new SortedList<>(model.runs().rows());
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        setPlaceholder(new Label("No run yet: press Train, and its row and curves grow here."));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns().add(shown(themes));
        getColumns().add(text("architecture", 110, RunSummary::architecture));
        getColumns().add(number("seed", 56, row -> row.facts().seed()));
        getColumns().add(text("split", 150, RunSummary::split));
        getColumns().add(cells("epochs", 80, RunTexts::epochs));
        getColumns().add(text("best validation", 120, RunTexts::best));
        getColumns().add(text("test", 120, RunTexts::test));
        getColumns().add(text("time", 64, RunTexts::time));
        getColumns().add(date());
        getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> model.selectedProperty().set(row));
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
        } else if (event.getCode() == KeyCode.DELETE && row.run().isPresent()) {
            model.actions().delete(row);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && row.run().isPresent()) {
            model.actions().use(row);
            event.consume();
        }
    }

    private TableColumn<RunRow, RunRow> shown(Themes themes) {
        TableColumn<RunRow, RunRow> column = new TableColumn<>("shown");
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(ignored -> new ShownRunCell(themes));
        column.setSortable(false);
        column.setPrefWidth(72);
        return column;
    }

    private static TableColumn<RunRow, RunSummary> text(
            String title, double width, Function<RunSummary, String> words) {
        TableColumn<RunRow, RunSummary> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> cell.getValue().factsProperty());
        column.setCellFactory(ignored -> new RowCell(row -> words.apply(row.facts())));
        column.setComparator(Comparator.comparing(words));
        column.setPrefWidth(width);
        return column;
    }

    /** What changes with the curves too. */
    private static TableColumn<RunRow, RunSummary> cells(
            String title, double width, Function<RunRow, String> words) {
        TableColumn<RunRow, RunSummary> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> cell.getValue().factsProperty());
        column.setCellFactory(ignored -> new RowCell(words));
        column.setSortable(false);
        column.setPrefWidth(width);
        return column;
    }

    private static TableColumn<RunRow, Number> number(
            String title, double width, Function<RunRow, Number> value) {
        TableColumn<RunRow, Number> column = new TableColumn<>(title);
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        column.setPrefWidth(width);
        return column;
    }

    private static TableColumn<RunRow, RunSummary> date() {
        TableColumn<RunRow, RunSummary> column =
                text("date", 140, facts -> RunTexts.date(facts.date()));
        column.setComparator(Comparator.comparing(RunSummary::date));
        return column;
    }

    /** The words of a row. */
    private static final class RowCell extends TableCell<RunRow, RunSummary> {

        private final Function<RunRow, String> words;

        RowCell(Function<RunRow, String> words) {
            this.words = words;
            setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(RunSummary facts, boolean empty) {
            super.updateItem(facts, empty);
            RunRow row = empty ? null : getTableRow().getItem();
            setText(row == null ? null : words.apply(row));
        }
    }
}
