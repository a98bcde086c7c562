package org.audiodigit.app.evaluate;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.audiodigit.app.workspace.EvaluationProgress.UnreadableFile;
import org.controlsfx.control.PopOver;

/** The result in a line, and what to know before trusting it. */
final class HeadlineView extends VBox {

    HeadlineView(EvaluateViewModel model) {
        super(4);
        ObservableValue<String> headline =
                model.review()
                        .resultProperty()
                        .map(r -> r.map(EvaluationResult::headline).orElse(""));
        Label line = new Label();
        line.setId("headline");
        line.getStyleClass().add("headline");
        line.textProperty().bind(headline);
        Hyperlink unreadable = new Hyperlink();
        unreadable.setMinWidth(Region.USE_PREF_SIZE);
        model.review()
                .resultProperty()
                .subscribe(
                        r ->
                                show(
                                        unreadable,
                                        r.map(EvaluationResult::unreadable).orElse(List.of())));
        HBox first = new HBox(16, line, unreadable);
        first.setAlignment(Pos.CENTER_LEFT);
        Label note = new Label();
        note.getStyleClass().add("column-note");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.textProperty()
                .bind(
                        model.review()
                                .resultProperty()
                                .map(r -> r.map(EvaluationResult::note).orElse("")));
        getChildren().addAll(first, note);
    }

    private static void show(Hyperlink link, List<UnreadableFile> unreadable) {
        link.setVisible(!unreadable.isEmpty());
        link.setText(ResultNumbers.clips(unreadable.size()) + " could not be read");
        link.setOnAction(event -> reasons(unreadable).show(link));
    }

    private static PopOver reasons(List<UnreadableFile> unreadable) {
        TextArea text =
                new TextArea(
                        unreadable.stream()
                                .map(u -> u.file() + ": " + u.reason())
                                .collect(Collectors.joining("\n")));
        text.setEditable(false);
        text.setAccessibleText("Clips that could not be read");
        text.setPrefColumnCount(56);
        text.setPrefRowCount(Math.min(16, unreadable.size() + 1));
        PopOver popOver = new PopOver(text);
        popOver.setTitle("Not evaluated");
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
        return popOver;
    }
}
