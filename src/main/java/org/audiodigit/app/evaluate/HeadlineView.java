package org.audiodigit.app.evaluate;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.audiodigit.app.view.ProblemList;
import org.audiodigit.app.workspace.EvaluationProgress.UnreadableFile;
import org.audiodigit.common.Formats;
import org.controlsfx.control.PopOver.ArrowLocation;

/** The headline of a result, the clips that could not be read, and how to interpret the result. */
final class HeadlineView extends VBox {

    HeadlineView(ObservableValue<Optional<EvaluationResult>> result) {
        super(4);
        Label headline = new Label();
        headline.setId("headline");
        headline.getStyleClass().add("headline");
        headline.textProperty().bind(result.map(r -> r.map(EvaluationResult::headline).orElse("")));
        Hyperlink unreadable = new Hyperlink();
        unreadable.setMinWidth(Region.USE_PREF_SIZE);
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
