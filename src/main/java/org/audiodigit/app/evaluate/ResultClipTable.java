package org.audiodigit.app.evaluate;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import org.audiodigit.app.evaluate.ResultClips.ResultClip;
import org.audiodigit.app.view.TableRows;
import org.audiodigit.app.workspace.ClipFlags;
import org.audiodigit.common.Formats;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The table of classified clips; a click selects and plays a clip. */
final class ResultClipTable {

    private static final double FLAG_WIDTH = 18;

    private final EvaluateViewModel model;
    private final ClipFlags flags;
    private final AutoSizedColumn<ResultClip> speaker =
            AutoSizedColumn.ofText("Speaker", ResultClip::speaker);
    private final AutoSizedColumn<ResultClip> predicted =
            AutoSizedColumn.ofText("Predicted", ResultClip::predicted);
    private final AutoSizedColumn<ResultClip> others =
            AutoSizedColumn.ofText("B", row -> String.join(", ", row.others()));
    private final AutoSizedColumn<ResultClip> probability =
            AutoSizedColumn.ofNumber(
                    "Probability",
                    ResultClip::probability,
                    row -> Formats.percent(row.probability()));
    private final AutoSizedTable<ResultClip> sized;
    private final TableView<ResultClip> table;

    ResultClipTable(EvaluateViewModel model) {
        this.model = model;
        flags = model.context().workspace().data().flags();
        sized =
                new AutoSizedTable<>(
                        "No clips.",
                        List.of(
                                AutoSizedColumn.ofText(
                                        "File", ResultClip::file, this::flag, FLAG_WIDTH),
                                AutoSizedColumn.ofText("True", row -> row.clip().label()),
                                predicted,
                                others,
                                probability,
                                speaker));
        table = sized.table();
        table.setId("clips");
        table.setRowFactory(t -> row());
        ResultSelectionViewModel selection = model.selection();
        // otherwise the columns of the room would move with each list
        selection
                .resultProperty()
                .subscribe(
                        result ->
                                sized.reserve(result.map(ResultClips::allClips).orElse(List.of())));
        selection.listProperty().subscribe(this::fill);
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        (before, row) ->
                                selection.selectedProperty().set(Optional.ofNullable(row)));
        flags.flaggedProperty().subscribe(ids -> table.refresh());
        table.widthProperty().subscribe(width -> showSpeakersIfTheyFit());
        table.heightProperty()
                .subscribe(
                        (before, height) ->
                                keepSelectedInSight(height.doubleValue() < before.doubleValue()));
    }

    private void fill(ResultClips list) {
        int compared = list.rows().stream().mapToInt(row -> row.others().size()).max().orElse(0);
        predicted.setText(compared > 0 ? ComparedRunRow.letter(0) : "Predicted");
        others.setText(ComparedRunRow.otherLetters(1 + compared));
        others.setVisible(compared > 0);
        probability.setText(compared > 0 ? "Probability A" : "Probability");
        sized.fill(list.rows());
        table.setAccessibleText(list.title());
        showSpeakersIfTheyFit();
    }

    /** The sound view and an explanation take the space of rows, which are laid out later. */
    private void keepSelectedInSight(boolean isLower) {
        if (isLower && TableRows.isVisible(table, selectedIndex())) {
            Platform.runLater(() -> TableRows.select(table, selectedIndex()));
        }
    }

    private int selectedIndex() {
        return table.getSelectionModel().getSelectedIndex();
    }

    private void showSpeakersIfTheyFit() {
        boolean known = table.getItems().stream().anyMatch(row -> !row.speaker().isEmpty());
        double otherColumns = sized.width() - (speaker.isVisible() ? speaker.getMinWidth() : 0);
        table.setMinWidth(otherColumns);
        speaker.setVisible(known && otherColumns + speaker.getMinWidth() <= table.getWidth());
    }

    private Node flag(ResultClip row) {
        if (!flags.isFlagged(row.clip())) {
            return null;
        }
        FontIcon icon = new FontIcon(Feather.FLAG);
        icon.getStyleClass().add("flag-icon");
        return icon;
    }

    private TableRow<ResultClip> row() {
        TableRow<ResultClip> row = new TableRow<>();
        // pressed, not clicked: the sound view that appears below may move the rows before release
        row.setOnMousePressed(
                event -> {
                    if (!row.isEmpty()
                            && event.getButton() == MouseButton.PRIMARY
                            && event.getClickCount() == 1) {
                        table.getSelectionModel().select(row.getIndex());
                        model.playback().togglePlay();
                    }
                });
        return row;
    }

    TableView<ResultClip> table() {
        return table;
    }
}
