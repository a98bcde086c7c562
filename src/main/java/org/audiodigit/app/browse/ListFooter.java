package org.audiodigit.app.browse;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.view.ProblemList;
import org.audiodigit.app.view.WrappingBar;
import org.audiodigit.common.Formats;
import org.audiodigit.dataset.Problem;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The tools below the table: play while stepping, predict, and the files that were left out. */
final class ListFooter extends VBox {

    ListFooter(BrowseViewModel model) {
        getStyleClass().add("list-footer");
        HBox tools = new HBox(autoPlay(model), predict(model));
        tools.getStyleClass().add("tool-row");
        tools.setAlignment(Pos.CENTER_LEFT);
        Hyperlink problems = problems(model);
        HBox end = new HBox(problems);
        end.setAlignment(Pos.CENTER_RIGHT);
        end.managedProperty().bind(problems.visibleProperty());
        getChildren().addAll(new WrappingBar(tools, end), note(model));
    }

    private static ToggleButton autoPlay(BrowseViewModel model) {
        ToggleButton button =
                new ToggleButton("Play while stepping", new FontIcon(Feather.VOLUME_2));
        button.setId("auto-play");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(
                new Tooltip(
                        RoomAction.withKey(
                                "Play each clip when it is selected", BrowseRoom.AUTO_PLAY_KEY)));
        button.selectedProperty().bindBidirectional(model.autoPlayProperty());
        return button;
    }

    private static Button predict(BrowseViewModel model) {
        Button button = new Button(null, new FontIcon(Feather.ZAP));
        button.setId("predict");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.textProperty()
                .bind(
                        Bindings.when(model.predict().runningProperty())
                                .then("Stop predicting")
                                .otherwise("Predict all"));
        button.setTooltip(
                new Tooltip(
                        RoomAction.withKey(
                                "Classify all listed clips with the active model",
                                BrowseRoom.PREDICT_KEY)));
        button.disableProperty().bind(Bindings.not(model.predict().possible()));
        button.setOnAction(event -> model.togglePredict());
        return button;
    }

    private static Hyperlink problems(BrowseViewModel model) {
        Hyperlink link = new Hyperlink();
        link.setId("problems");
        link.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        model.list()
                .rowsProperty()
                .subscribe(
                        rows ->
                                show(
                                        link,
                                        rows.map(r -> r.open().dataset().problems())
                                                .orElse(List.of())));
        return link;
    }

    private static void show(Hyperlink link, List<Problem> problems) {
        link.setText(Formats.count(problems.size(), "file") + " left out");
        link.setVisible(!problems.isEmpty());
        link.setOnAction(
                event -> {
                    link.setVisited(false);
                    List<String> lines =
                            problems.stream().map(p -> p.file() + ": " + p.reason()).toList();
                    ProblemList list = new ProblemList("Files left out of the data set", lines);
                    list.setArrowLocation(ArrowLocation.BOTTOM_RIGHT);
                    list.show(link);
                });
    }

    private static Label note(BrowseViewModel model) {
        Label note = new Label();
        note.setId("predict-note");
        note.getStyleClass().add("quiet");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.textProperty().bind(model.predict().noteProperty());
        note.visibleProperty().bind(note.textProperty().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        return note;
    }
}
