package org.audiodigit.app.recognise;

import atlantafx.base.theme.Styles;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.audiodigit.app.recognise.RecognitionEntry.Outcome;
import org.audiodigit.app.theme.LabelColours;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.model.Prediction;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The table of the history; each entry keeps the answer of the model that was active. */
final class HistoryTable {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Themes themes;
    private final TableView<RecognitionEntry> table = new TableView<>();

    HistoryTable(RecogniseViewModel model, Themes themes) {
        this.themes = themes;
        table.setId("history");
        table.setAccessibleText("History");
        table.getStyleClass().addAll(Styles.DENSE, "history-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setItems(model.history().entries());
        Label placeholder = new Label("No recordings yet");
        placeholder.getStyleClass().add("quiet-line");
        table.setPlaceholder(placeholder);
        table.getColumns().add(column("Time", 58, entry -> CLOCK.format(entry.time())));
        table.getColumns().add(wide(column("Recording", 104, RecognitionEntry::name)));
        table.getColumns().add(answer());
        table.getColumns().add(column("Probability", 99, HistoryTable::probability));
        table.getColumns().add(trueLabel());
        table.getColumns().add(wide(column("Model", 140, HistoryTable::modelName)));
        table.getColumns().get(3).getStyleClass().add("number-column");
        themes.themeProperty().subscribe(theme -> table.refresh());
    }

    TableView<RecognitionEntry> table() {
        return table;
    }

    private static String probability(RecognitionEntry entry) {
        return entry.recognition()
                .filter(Recognition::speech)
                .map(r -> RecognitionText.percent(r.prediction().confidence()))
                .orElse("");
    }

    private static String modelName(RecognitionEntry entry) {
        return entry.outcomeProperty().get().result().map(RecognitionResult::recogniser).orElse("");
    }

    /** Shares the space that the other columns leave, and shows texts that are cut off. */
    private static TableColumn<RecognitionEntry, String> wide(
            TableColumn<RecognitionEntry, String> column) {
        column.setPrefWidth(2 * column.getMinWidth());
        column.setCellFactory(c -> new TooltipCell());
        return column;
    }

    private static TableColumn<RecognitionEntry, String> column(
            String title, double width, Function<RecognitionEntry, String> text) {
        TableColumn<RecognitionEntry, String> column = new TableColumn<>(title);
        column.setCellValueFactory(
                row -> row.getValue().outcomeProperty().map(o -> text.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    /** A column whose cells show outcomes. */
    private static TableColumn<RecognitionEntry, Outcome> column(
            String title, double width, TableColumn<RecognitionEntry, Outcome> column) {
        column.setText(title);
        column.setCellValueFactory(row -> row.getValue().outcomeProperty());
        column.setPrefWidth(width);
        column.setMinWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    /**
     * What the table shows as the answer.
     *
     * @param inProgress whether a task recognises the recording
     */
    private record Answer(Outcome outcome, boolean inProgress) {

        String text() {
            return inProgress && outcome.result().isEmpty()
                    ? "recognising…"
                    : RecognitionText.answer(outcome);
        }
    }

    private static Answer answer(RecognitionEntry entry) {
        return new Answer(entry.outcomeProperty().get(), entry.isBeingRecognised());
    }

    private TableColumn<RecognitionEntry, Answer> answer() {
        TableColumn<RecognitionEntry, Answer> column = new TableColumn<>("Recognised");
        column.setCellValueFactory(
                row -> {
                    RecognitionEntry entry = row.getValue();
                    return Bindings.createObjectBinding(
                            () -> answer(entry),
                            entry.outcomeProperty(),
                            entry.inProgressProperty(),
                            entry.queuedProperty(),
                            entry.foundProperty());
                });
        column.setPrefWidth(240);
        column.setMinWidth(152);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellFactory(c -> new AnswerCell());
        return column;
    }

    private static TableColumn<RecognitionEntry, Outcome> trueLabel() {
        TableColumn<RecognitionEntry, Outcome> column =
                column("True label", 90, new TableColumn<>());
        column.setCellFactory(c -> new TrueLabelCell());
        return column;
    }

    /** A text with a tool tip, since it may be cut off. */
    private static final class TooltipCell extends TableCell<RecognitionEntry, String> {

        private final Tooltip tooltip = new Tooltip();

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            boolean blank = empty || text == null || text.isEmpty();
            setText(blank ? null : text);
            tooltip.setText(text);
            setTooltip(blank ? null : tooltip);
        }
    }

    /** The answer beside the colour of its label. */
    private final class AnswerCell extends TableCell<RecognitionEntry, Answer> {

        private final Region chip = new Region();

        private AnswerCell() {
            chip.getStyleClass().add("heard-chip");
            getStyleClass().add("heard-answer");
        }

        @Override
        protected void updateItem(Answer answer, boolean empty) {
            super.updateItem(answer, empty);
            if (empty || answer == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            Outcome outcome = answer.outcome();
            Optional<Recognition> recognition = outcome.recognition();
            setText(answer.text());
            chip.setStyle(recognition.filter(Recognition::sure).map(this::colour).orElse(""));
            setGraphic(outcome.isSequence() ? null : chip);
        }

        private String colour(Recognition recognition) {
            Prediction prediction = recognition.prediction();
            String label = prediction.labels().get(prediction.best());
            int index = LabelColours.index(label, prediction.labels());
            String hex = LabelColours.hex(index, themes.get());
            return "-fx-background-color: " + hex + ";";
        }
    }

    /** The true label, with a mark for a correct or wrong answer. */
    private static final class TrueLabelCell extends TableCell<RecognitionEntry, Outcome> {

        private final FontIcon mark = new FontIcon(Feather.CHECK);
        private final Tooltip tooltip = new Tooltip();

        @Override
        protected void updateItem(Outcome outcome, boolean empty) {
            super.updateItem(outcome, empty);
            Optional<String> corrected =
                    empty || outcome == null ? Optional.empty() : outcome.correctedText();
            setTooltip(corrected.isPresent() ? tooltip : null);
            if (corrected.isEmpty()) {
                setText(null);
                setGraphic(null);
                return;
            }
            Optional<Boolean> correct = outcome.correct();
            setText(corrected.get());
            tooltip.setText(corrected.get());
            setGraphic(correct.isPresent() ? mark : null);
            mark.setIconCode(correct.orElse(true) ? Feather.CHECK : Feather.X);
            mark.getStyleClass().removeAll("right", "wrong");
            mark.getStyleClass().add(correct.orElse(true) ? "right" : "wrong");
            setAccessibleText(getText() + correct.map(c -> c ? ", correct" : ", wrong").orElse(""));
        }
    }
}
