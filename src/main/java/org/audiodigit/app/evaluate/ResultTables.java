package org.audiodigit.app.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.TableView;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.view.LabelDot;
import org.audiodigit.common.Formats;

/** The tables of a result by label and by speaker; selecting a row lists its mistakes. */
final class ResultTables {

    /** Enough to distinguish 299 of 300 clips from all. */
    private static final int RATIO_DECIMALS = 3;

    private ResultTables() {}

    /** Precision, recall and F1 of each label. */
    static TableView<LabelRow> labels(ResultSelectionViewModel selection, Themes themes) {
        AutoSizedTable<LabelRow> sized =
                new AutoSizedTable<>(
                        "No labels.",
                        List.of(
                                AutoSizedColumn.ofText(
                                        "Label",
                                        LabelRow::label,
                                        row -> new LabelDot(row.colour(), themes.get()),
                                        LabelDot.WIDTH),
                                ratio("Precision", LabelRow::precision),
                                ratio("Recall", LabelRow::recall),
                                ratio("F1", LabelRow::f1),
                                AutoSizedColumn.ofNumber(
                                        "Clips",
                                        LabelRow::clips,
                                        row -> Formats.count(row.clips()))));
        TableView<LabelRow> table = sized.table();
        table.setId("labels");
        table.setAccessibleText("Precision, recall and F1 of each label");
        sized.bind(selection.labels());
        themes.themeProperty().subscribe(theme -> table.refresh());
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> Optional.ofNullable(row).ifPresent(selection::openMistakesOf));
        return table;
    }

    private static AutoSizedColumn<LabelRow> ratio(String title, ToDoubleFunction<LabelRow> value) {
        return AutoSizedColumn.ofNumber(
                title, value, row -> Formats.decimal(value.applyAsDouble(row), RATIO_DECIMALS));
    }

    /** Accuracy of each speaker; columns without any value are hidden. */
    static TableView<SpeakerRow> speakers(ResultSelectionViewModel selection) {
        AutoSizedColumn<SpeakerRow> sex = AutoSizedColumn.ofText("Sex", SpeakerRow::sex);
        AutoSizedColumn<SpeakerRow> accent =
                AutoSizedColumn.ofText("Accent", SpeakerRow::accent).shrinking();
        AutoSizedTable<SpeakerRow> sized =
                new AutoSizedTable<>(
                        "The speakers of these clips are unknown.",
                        List.of(
                                AutoSizedColumn.ofText("Speaker", SpeakerRow::speaker),
                                AutoSizedColumn.ofNumber(
                                        "Accuracy",
                                        SpeakerRow::accuracy,
                                        row -> Formats.percent(row.accuracy())),
                                AutoSizedColumn.ofNumber(
                                        "Clips",
                                        SpeakerRow::clips,
                                        row -> Formats.count(row.clips())),
                                sex,
                                accent));
        TableView<SpeakerRow> table = sized.table();
        table.setId("speakers");
        table.setAccessibleText("Accuracy of each speaker");
        ObservableList<SpeakerRow> rows = selection.speakers();
        Runnable hideEmptyColumns =
                () -> {
                    sex.setVisible(rows.stream().anyMatch(row -> !row.sex().isEmpty()));
                    accent.setVisible(rows.stream().anyMatch(row -> !row.accent().isEmpty()));
                };
        // before the table is filled, since its width depends on the visible columns
        rows.addListener((ListChangeListener<SpeakerRow>) change -> hideEmptyColumns.run());
        hideEmptyColumns.run();
        sized.bind(rows);
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> Optional.ofNullable(row).ifPresent(selection::openMistakesOf));
        return table;
    }
}
