package org.audiodigit.app.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.audiodigit.app.evaluate.GroupRow.Kind;
import org.audiodigit.common.Formats;
import org.audiodigit.training.comparison.RunsComparison;

/** The accuracy by speaker, sex and accent, with intervals; selecting a row lists its mistakes. */
final class GroupsPage extends VBox {

    private static final double MIN_TABLE_HEIGHT = 96;

    GroupsPage(ResultSelectionViewModel selection) {
        super(8);
        getStyleClass().add("column");
        for (Kind kind : Kind.values()) {
            AutoSizedColumn<GroupRow> accuracy =
                    AutoSizedColumn.ofNumber(
                            "Accuracy",
                            row -> row.tally().accuracy(),
                            row -> Formats.percent(row.tally().accuracy()));
            AutoSizedColumn<GroupRow> others =
                    AutoSizedColumn.ofNumber(
                            "",
                            row -> row.others().isEmpty() ? 0 : row.others().get(0),
                            GroupsPage::othersText);
            AutoSizedTable<GroupRow> sized = table(kind, selection, accuracy, others);
            TableView<GroupRow> table = sized.table();
            Label title = new Label("By " + kind.title().toLowerCase(Locale.ROOT));
            title.getStyleClass().addAll("column-title", "column-heading");
            title.setMinHeight(USE_PREF_SIZE);
            title.visibleProperty().bind(table.visibleProperty());
            title.managedProperty().bind(table.visibleProperty());
            table.managedProperty().bind(table.visibleProperty());
            table.setMinHeight(MIN_TABLE_HEIGHT);
            VBox.setVgrow(table, kind == Kind.SPEAKER ? Priority.ALWAYS : Priority.SOMETIMES);
            Runnable show =
                    () -> {
                        Optional<RunsComparison> comparison = selection.comparisonProperty().get();
                        List<GroupRow> rows =
                                selection
                                        .resultProperty()
                                        .get()
                                        .map(result -> GroupRow.of(result, comparison, kind))
                                        .orElse(List.of());
                        accuracy.setText(comparison.isPresent() ? "Accuracy A" : "Accuracy");
                        others.setText(
                                "Accuracy "
                                        + ComparedRunRow.otherLetters(
                                                comparison.map(c -> c.runs().size()).orElse(1)));
                        others.setVisible(comparison.isPresent());
                        table.setVisible(kind == Kind.SPEAKER || !rows.isEmpty());
                        sized.fill(rows);
                    };
            selection.resultProperty().subscribe(show);
            selection.comparisonProperty().subscribe(show);
            show.run();
            getChildren().addAll(title, table);
        }
        Label note =
                new Label(
                        "Intervals contain the true accuracy with a probability of 95 % (Wilson), if the"
                                + " clips are independent; for new speakers they are wider.");
        note.getStyleClass().add("column-note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        Label unknown =
                new Label(
                        "Sex and accent are unknown. A file audioMNIST_meta.txt in the folder of the"
                                + " data set names them.");
        unknown.getStyleClass().add("column-note");
        unknown.setWrapText(true);
        unknown.setMinHeight(USE_PREF_SIZE);
        selection
                .resultProperty()
                .subscribe(
                        result -> unknown.setVisible(result.filter(GroupsPage::knows).isEmpty()));
        unknown.managedProperty().bind(unknown.visibleProperty());
        getChildren().addAll(note, unknown);
    }

    private static boolean knows(EvaluationResult result) {
        return !GroupRow.of(result, Kind.SEX).isEmpty()
                || !GroupRow.of(result, Kind.ACCENT).isEmpty();
    }

    private static String othersText(GroupRow row) {
        return row.others().stream().map(Formats::percent).collect(Collectors.joining(", "));
    }

    private static AutoSizedTable<GroupRow> table(
            Kind kind,
            ResultSelectionViewModel selection,
            AutoSizedColumn<GroupRow> accuracy,
            AutoSizedColumn<GroupRow> others) {
        AutoSizedTable<GroupRow> sized =
                new AutoSizedTable<>(
                        "The speakers of these clips are unknown.",
                        List.of(
                                AutoSizedColumn.ofText(kind.title(), GroupRow::name),
                                accuracy,
                                others,
                                AutoSizedColumn.ofNumber(
                                        "95 % interval",
                                        row -> row.tally().interval().low(),
                                        row -> row.tally().interval().text()),
                                AutoSizedColumn.ofNumber(
                                        "Clips",
                                        row -> row.tally().clips(),
                                        row -> Formats.count(row.tally().clips()))));
        TableView<GroupRow> table = sized.table();
        table.setId("groups-" + kind.name().toLowerCase(Locale.ROOT));
        table.setAccessibleText("Accuracy by " + kind.title().toLowerCase(Locale.ROOT));
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> Optional.ofNullable(row).ifPresent(selection::openMistakesOf));
        return sized;
    }
}
