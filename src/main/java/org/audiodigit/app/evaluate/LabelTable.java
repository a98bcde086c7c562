package org.audiodigit.app.evaluate;

import java.util.List;
import javafx.scene.control.TableView;
import org.audiodigit.app.theme.Themes;

/** Precision, recall and F1 of each label; a row chosen lists the label's mistakes. */
final class LabelTable {

    private final TableView<LabelRow> table;

    LabelTable(ResultSelectionViewModel review, Themes themes) {
        AutoSizedTable<LabelRow> fitted =
                new AutoSizedTable<>(
                        "No labels.",
                        List.of(
                                AutoSizedColumn.ofText(
                                        "label",
                                        LabelRow::label,
                                        row -> new LabelChip(row.colour(), themes.get()),
                                        LabelChip.WIDTH),
                                share("precision", LabelRow::precision),
                                share("recall", LabelRow::recall),
                                share("F1", LabelRow::f1),
                                AutoSizedColumn.ofNumber(
                                        "n",
                                        LabelRow::clips,
                                        row -> "%,d".formatted(row.clips()))));
        table = fitted.table();
        table.setId("labels");
        table.setAccessibleText("Precision, recall and F1 of each label");
        fitted.follow(review.labels());
        themes.themeProperty().addListener((is, old, now) -> table.refresh());
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (is, old, row) -> {
                            if (row != null) {
                                review.openMistakesOf(row);
                            }
                        });
    }

    private static AutoSizedColumn<LabelRow> share(
            String title, java.util.function.ToDoubleFunction<LabelRow> value) {
        return AutoSizedColumn.ofNumber(
                title, value, row -> ResultNumbers.share(value.applyAsDouble(row)));
    }

    TableView<LabelRow> table() {
        return table;
    }
}
