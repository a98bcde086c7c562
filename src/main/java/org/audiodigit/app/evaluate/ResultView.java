package org.audiodigit.app.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.view.ProblemList;
import org.audiodigit.app.workspace.EvaluationProgress.UnreadableFile;
import org.audiodigit.common.Formats;
import org.controlsfx.control.PopOver.ArrowLocation;

/** The headline, the matrix, the tables and the clips of a result. */
final class ResultView extends VBox {

    private static final double OUTDATED_OPACITY = 0.55;
    private static final double MIN_TABLE_HEIGHT = 96;

    private final EvaluateViewModel model;
    private final MatrixView matrix;
    private final ComparisonPage comparison;
    private final PageTabs tabs;
    private final StringBinding outdated;

    ResultView(EvaluateViewModel model) {
        super(8);
        Themes themes = model.context().themes();
        this.model = model;
        matrix = new MatrixView(model.selection().matrix(), themes, "matrix", "confusion matrix");
        comparison = new ComparisonPage(model.selection(), themes);
        outdated = model.outdated();
        ColumnLayout columns =
                new ColumnLayout(
                        matrixColumn(),
                        tables(model.selection(), themes),
                        new ResultClipPane(model));
        model.selection().listProperty().subscribe(list -> columns.showClips());
        Map<ResultPage, Region> pages =
                Map.of(
                        ResultPage.GROUPS,
                        new GroupsPage(model.selection()),
                        ResultPage.CALIBRATION,
                        ConfidencePages.calibration(model),
                        ResultPage.REJECTION,
                        ConfidencePages.rejection(model),
                        ResultPage.COMPARISON,
                        comparison);
        model.pageProperty()
                .subscribe(
                        page -> columns.show(page.title(), Optional.ofNullable(pages.get(page))));
        VBox.setVgrow(columns, Priority.ALWAYS);
        columns.setMinHeight(0);
        tabs = new PageTabs(model);
        HeadlineView headline = new HeadlineView(model.selection().resultProperty());
        outdated.subscribe(
                sentence -> {
                    double opacity = sentence.isEmpty() ? 1 : OUTDATED_OPACITY;
                    headline.setOpacity(opacity);
                    columns.setOpacity(opacity);
                });
        getChildren().addAll(headline, outdatedLine(), tabs, columns);
    }

    private Label outdatedLine() {
        Label line = new Label();
        line.getStyleClass().add("outdated");
        line.setWrapText(true);
        line.textProperty().bind(outdated);
        line.visibleProperty().bind(outdated.isNotEmpty());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private VBox matrixColumn() {
        VBox.setVgrow(matrix, Priority.ALWAYS);
        VBox column = new VBox(8, title("Confusion matrix (clips)"), matrix);
        column.getStyleClass().add("column");
        return column;
    }

    private static VBox tables(ResultSelectionViewModel selection, Themes themes) {
        TableView<LabelRow> labels = ResultTables.labels(selection, themes);
        TableView<SpeakerRow> speakers = ResultTables.speakers(selection);
        labels.setMinHeight(MIN_TABLE_HEIGHT);
        // gets the rest of the height, since speakers can be many more than labels
        StackPane rest = new StackPane(speakers);
        rest.setMinHeight(MIN_TABLE_HEIGHT);
        rest.setPrefHeight(MIN_TABLE_HEIGHT);
        VBox.setVgrow(rest, Priority.ALWAYS);
        VBox tables = new VBox(8, title("By label"), labels, title("By speaker"), rest);
        tables.getStyleClass().add("column");
        return tables;
    }

    private static Label title(String text) {
        Label title = new Label(text);
        title.getStyleClass().addAll("column-title", "column-heading");
        title.setMinHeight(USE_PREF_SIZE);
        return title;
    }

    Image image() {
        return matrix.image(model.selection().resultProperty().get().orElseThrow().title());
    }

    ObservableBooleanValue matrixFocused() {
        return matrix.canvas().focusedProperty();
    }

    /** Whether the user chooses a page with the arrow keys. */
    boolean choosesPage() {
        return tabs.isFocusWithin();
    }

    /** Moves the keyboard focus to the list of clips, if it is visible. */
    void focusClips() {
        if (lookup("#clips") instanceof TableView<?> clips) {
            clips.requestFocus();
            if (clips.isFocused() && clips.getSelectionModel().isEmpty()) {
                clips.getSelectionModel().selectFirst();
            }
        }
    }

    /** Moves the keyboard focus to the first control of the shown page. */
    void focusContent() {
        switch (model.pageProperty().get()) {
            case MATRIX -> matrix.canvas().requestFocus();
            case COMPARISON -> comparison.focusFirst();
            case GROUPS -> lookup("#groups-speaker").requestFocus();
            case CALIBRATION -> lookup("#reliability").requestFocus();
            case REJECTION -> lookup("#risk-coverage").requestFocus();
        }
    }

    /**
     * The headline of a result, the clips that could not be read, and how to interpret the result.
     */
    private static final class HeadlineView extends VBox {

        HeadlineView(ObservableValue<Optional<EvaluationResult>> result) {
            super(4);
            Label headline = new Label();
            headline.setId("headline");
            headline.getStyleClass().add("headline");
            headline.textProperty()
                    .bind(result.map(r -> r.map(EvaluationResult::headline).orElse("")));
            Hyperlink unreadable = new Hyperlink();
            unreadable.setMinWidth(Region.USE_PREF_SIZE);
            unreadable.managedProperty().bind(unreadable.visibleProperty());
            result.subscribe(
                    r -> show(unreadable, r.map(EvaluationResult::unreadable).orElse(List.of())));
            HBox line = new HBox(16, headline, unreadable);
            line.setAlignment(Pos.CENTER_LEFT);
            Label note = new Label();
            note.getStyleClass().add("column-note");
            note.setWrapText(true);
            note.setMinHeight(Region.USE_PREF_SIZE);
            note.textProperty().bind(result.map(r -> r.map(EvaluationResult::note).orElse("")));
            getChildren().addAll(line, note);
        }

        private static void show(Hyperlink link, List<UnreadableFile> unreadable) {
            link.setVisible(!unreadable.isEmpty());
            link.setText(Formats.count(unreadable.size(), "clip") + " could not be read");
            link.setOnAction(
                    event -> {
                        List<String> lines =
                                unreadable.stream().map(u -> u.file() + ": " + u.reason()).toList();
                        ProblemList list = new ProblemList("Clips that could not be read", lines);
                        list.setArrowLocation(ArrowLocation.TOP_LEFT);
                        list.show(link);
                    });
        }
    }
}
