package org.audiodigit.app.evaluate;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableView;

/** Accuracy of each speaker; a row chosen lists the speaker's mistakes. */
final class SpeakerTable {

    private final TextColumn<SpeakerRow> sex = TextColumn.ofText("sex", SpeakerRow::sex);
    private final TextColumn<SpeakerRow> accent = TextColumn.ofText("accent", SpeakerRow::accent);
    private final FittedTable<SpeakerRow> fitted =
            new FittedTable<>(
                    "No file name tells who speaks.",
                    List.of(
                            TextColumn.ofText("speaker", SpeakerRow::speaker),
                            TextColumn.ofNumber(
                                    "accuracy",
                                    SpeakerRow::accuracy,
                                    row -> Numbers.percent(row.accuracy())),
                            TextColumn.ofNumber(
                                    "n", SpeakerRow::clips, row -> "%,d".formatted(row.clips())),
                            sex,
                            accent));

    SpeakerTable(Review review) {
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
