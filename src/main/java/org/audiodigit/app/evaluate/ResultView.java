package org.audiodigit.app.evaluate;

import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.image.Image;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.audiodigit.app.theme.Themes;

/** The headline, the matrix, the tables and the clips of a result. */
final class ResultView extends VBox {

    private static final double OUTDATED_OPACITY = 0.55;

    private final MatrixView matrix;
    private final StringBinding outdated;

    ResultView(EvaluateViewModel model) {
        super(8);
        Themes themes = model.context().themes();
        matrix = new MatrixView(model.selection(), themes);
        outdated = model.outdated();
        ColumnLayout columns =
                new ColumnLayout(
                        matrixColumn(),
                        tables(model.selection(), themes),
                        new ResultClipPane(model));
        model.selection().listProperty().subscribe(list -> columns.showClips());
        VBox.setVgrow(columns, Priority.ALWAYS);
        columns.setMinHeight(0);
        HeadlineView headline = new HeadlineView(model.selection().resultProperty());
        outdated.subscribe(
                sentence -> {
                    double opacity = sentence.isEmpty() ? 1 : OUTDATED_OPACITY;
                    headline.setOpacity(opacity);
                    columns.setOpacity(opacity);
                });
        getChildren().addAll(headline, outdatedLine(), columns);
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
        TableView<LabelRow> labels = new LabelTable(selection, themes).table();
        TableView<SpeakerRow> speakers = new SpeakerTable(selection).table();
        VBox.setVgrow(labels, Priority.SOMETIMES);
        VBox.setVgrow(speakers, Priority.ALWAYS);
        labels.setMinHeight(80);
        speakers.setMinHeight(96);
        VBox tables = new VBox(8, title("By label"), labels, title("By speaker"), speakers);
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
        return matrix.image();
    }

    ObservableBooleanValue matrixFocused() {
        return matrix.canvas().focusedProperty();
    }

    void focusMatrix() {
        matrix.canvas().requestFocus();
    }
}
