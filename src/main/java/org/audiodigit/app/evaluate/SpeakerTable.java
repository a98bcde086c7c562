package org.audiodigit.app.evaluate;

import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableView;
import org.audiodigit.common.Formats;

/** The table of the accuracy by speaker; selecting a row lists the speaker's mistakes. */
final class SpeakerTable {

    private final AutoSizedColumn<SpeakerRow> sex = AutoSizedColumn.ofText("sex", SpeakerRow::sex);
    private final AutoSizedColumn<SpeakerRow> accent =
            AutoSizedColumn.ofText("accent", SpeakerRow::accent);
    private final AutoSizedTable<SpeakerRow> sized =
            new AutoSizedTable<>(
                    "The speakers of these clips are unknown.",
                    List.of(
                            AutoSizedColumn.ofText("speaker", SpeakerRow::speaker),
                            AutoSizedColumn.ofNumber(
                                    "accuracy",
                                    SpeakerRow::accuracy,
                                    row -> Formats.percent(row.accuracy())),
                            AutoSizedColumn.ofNumber(
                                    "n", SpeakerRow::clips, row -> Formats.count(row.clips())),
                            sex,
                            accent));

    SpeakerTable(ResultSelectionViewModel selection) {
        TableView<SpeakerRow> table = sized.table();
        table.setId("speakers");
        table.setAccessibleText("Accuracy of each speaker");
        selection
                .speakers()
                .addListener(
                        (ListChangeListener<SpeakerRow>) change -> hideEmptyColumns(selection));
        hideEmptyColumns(selection);
        sized.bind(selection.speakers());
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> Optional.ofNullable(row).ifPresent(selection::openMistakesOf));
    }

    private void hideEmptyColumns(ResultSelectionViewModel selection) {
        List<SpeakerRow> rows = selection.speakers();
        sex.setVisible(rows.stream().anyMatch(row -> !row.sex().isEmpty()));
        accent.setVisible(rows.stream().anyMatch(row -> !row.accent().isEmpty()));
    }

    TableView<SpeakerRow> table() {
        return sized.table();
    }
}
