package org.audiodigit.app.evaluate;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The clips of a list; a click plays one. */
final class ResultClipTable {

    private static final double FLAG = 18;

    private final EvaluateViewModel model;
    private final AutoSizedColumn<ResultClip> speaker =
            AutoSizedColumn.ofText("speaker", ResultClip::speaker);
    private final AutoSizedTable<ResultClip> fitted;
    private final TableView<ResultClip> table;

    ResultClipTable(EvaluateViewModel model) {
        this.model = model;
        fitted =
                new AutoSizedTable<>(
                        "No clips.",
                        List.of(
                                AutoSizedColumn.ofText("file", ResultClip::file, this::flag, FLAG),
                                AutoSizedColumn.ofText("true", row -> row.clip().label()),
                                AutoSizedColumn.ofText("heard", ResultClip::heard),
                                AutoSizedColumn.ofNumber(
                                        "prob.",
                                        ResultClip::probability,
                                        row -> ResultNumbers.percent(row.probability())),
                                speaker));
        table = fitted.table();
        table.setId("clips");
        table.setRowFactory(t -> row());
        ResultSelectionViewModel review = model.review();
        review.listProperty().subscribe(this::fill);
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (is, old, row) -> review.selectedProperty().set(Optional.ofNullable(row)));
        model.context()
                .workspace()
                .data()
                .flags()
                .flaggedProperty()
                .subscribe(ids -> table.refresh());
        table.widthProperty().addListener((is, old, width) -> showSpeakers());
    }

    private void fill(ResultClips list) {
        fitted.fill(list.rows());
        table.setAccessibleText(list.title());
        showSpeakers();
    }

    /** Where there is no room for all columns, the speaker's is left out. */
    private void showSpeakers() {
        boolean known = table.getItems().stream().anyMatch(row -> !row.speaker().isEmpty());
        double without = fitted.width() - (speaker.isVisible() ? speaker.getMinWidth() : 0);
        table.setMinWidth(without);
        speaker.setVisible(known && without + speaker.getMinWidth() <= table.getWidth());
    }

    private Node flag(ResultClip row) {
        if (!model.context().workspace().data().flags().isFlagged(row.clip())) {
            return null;
        }
        FontIcon icon = new FontIcon(Feather.FLAG);
        icon.getStyleClass().add("flag-icon");
        return icon;
    }

    private TableRow<ResultClip> row() {
        TableRow<ResultClip> row = new TableRow<>();
        // not when it is released: the sound that appears below may have moved the rows by then
        row.setOnMousePressed(
                event -> {
                    if (!row.isEmpty()
                            && event.getButton() == MouseButton.PRIMARY
                            && event.getClickCount() == 1) {
                        table.getSelectionModel().select(row.getIndex());
                        model.sound().togglePlay();
                    }
                });
        return row;
    }

    TableView<ResultClip> table() {
        return table;
    }
}
