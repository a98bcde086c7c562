package org.audiodigit.app.evaluate;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableView;

/** Accuracy of each speaker; a row chosen lists the speaker's mistakes. */
final class SpeakerTable {

    private final AutoSizedColumn<SpeakerRow> sex = AutoSizedColumn.ofText("sex", SpeakerRow::sex);
    private final AutoSizedColumn<SpeakerRow> accent =
            AutoSizedColumn.ofText("accent", SpeakerRow::accent);
    private final AutoSizedTable<SpeakerRow> fitted =
            new AutoSizedTable<>(
                    "No file name tells who speaks.",
                    List.of(
                            AutoSizedColumn.ofText("speaker", SpeakerRow::speaker),
                            AutoSizedColumn.ofNumber(
                                    "accuracy",
                                    SpeakerRow::accuracy,
                                    row -> ResultNumbers.percent(row.accuracy())),
                            AutoSizedColumn.ofNumber(
                                    "n", SpeakerRow::clips, row -> "%,d".formatted(row.clips())),
                            sex,
                            accent));

    SpeakerTable(ResultSelectionViewModel review) {
        TableView<SpeakerRow> table = fitted.table();
        table.setId("speakers");
        table.setAccessibleText("Accuracy of each speaker");
        review.speakers()
                .addListener((ListChangeListener<SpeakerRow>) change -> fill(review.speakers()));
        fill(review.speakers());
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (is, old, row) -> {
                            if (row != null) {
                                review.openMistakesOf(row);
                            }
                        });
    }

    private void fill(List<SpeakerRow> rows) {
        sex.setVisible(rows.stream().anyMatch(row -> !row.sex().isEmpty()));
        accent.setVisible(rows.stream().anyMatch(row -> !row.accent().isEmpty()));
        fitted.fill(rows);
    }

    TableView<SpeakerRow> table() {
        return fitted.table();
    }
}
