package org.audiodigit.app.browse;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.sound.SoundView;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.view.ProblemLine;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Beside the table: the selected clip, or six clips at once. */
final class ClipDetailPane extends VBox {

    ClipDetailPane(BrowseViewModel model, Themes themes) {
        getStyleClass().add("clip-pane");
        SoundView sound = new SoundView(model.sound().sound(), themes).withoutTitle();
        SixClipsView six = new SixClipsView(model, themes);
        six.visibleProperty().bind(model.six().onProperty());
        sound.visibleProperty().bind(six.visibleProperty().not());
        StackPane pictures = new StackPane(sound, six);
        VBox.setVgrow(pictures, Priority.ALWAYS);
        BorderPane heading = new BorderPane();
        heading.setCenter(new ClipDetails(model, themes));
        heading.setRight(sixButton(model));
        ProblemLine problem = new ProblemLine(model.sound().problemProperty());
        problem.setId("clip-problem");
        getChildren().addAll(heading, problem, pictures);
    }

    private static ToggleButton sixButton(BrowseViewModel model) {
        ToggleButton six = new ToggleButton("Six", new FontIcon(Feather.GRID));
        six.setId("six");
        six.setTooltip(
                new Tooltip(RoomAction.withKey("Show six clips at once", BrowseRoom.SIX_KEY)));
        six.selectedProperty().bindBidirectional(model.six().onProperty());
        return six;
    }
}
