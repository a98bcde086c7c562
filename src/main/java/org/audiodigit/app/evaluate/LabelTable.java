package org.audiodigit.app.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.scene.control.TableView;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.view.LabelDot;
import org.audiodigit.common.Formats;

/** The table of precision, recall and F1 by label; selecting a row lists the label's mistakes. */
final class LabelTable {

    private final TableView<LabelRow> table;

    LabelTable(ResultSelectionViewModel selection, Themes themes) {
        AutoSizedTable<LabelRow> sized =
                new AutoSizedTable<>(
                        "No labels.",
                        List.of(
                                AutoSizedColumn.ofText(
                                        "label",
                                        LabelRow::label,
                                        row -> new LabelDot(row.colour(), themes.get()),
                                        LabelDot.WIDTH),
                                ratio("precision", LabelRow::precision),
                                ratio("recall", LabelRow::recall),
                                ratio("F1", LabelRow::f1),
                                AutoSizedColumn.ofNumber(
                                        "n", LabelRow::clips, row -> Formats.count(row.clips()))));
        table = sized.table();
        table.setId("labels");
        table.setAccessibleText("Precision, recall and F1 of each label");
        sized.bind(selection.labels());
        themes.themeProperty().subscribe(theme -> table.refresh());
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> Optional.ofNullable(row).ifPresent(selection::openMistakesOf));
    }

    private static AutoSizedColumn<LabelRow> ratio(String title, ToDoubleFunction<LabelRow> value) {
        return AutoSizedColumn.ofNumber(
                title, value, row -> Formats.decimal(value.applyAsDouble(row), 2));
    }

    TableView<LabelRow> table() {
        return table;
    }
}
