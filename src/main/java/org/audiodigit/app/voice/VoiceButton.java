package org.audiodigit.app.voice;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.audiodigit.app.room.RoomAction;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The way to the page, which says why it is closed if it is. */
public final class VoiceButton extends HBox {

    private static final String WHAT_FOR =
            "Say each word three times, and the model is tuned to your voice.";

    public VoiceButton(VoiceViewModel model) {
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(USE_PREF_SIZE);
        Button button =
                new Button(
                        RoomAction.withKey("Your own voice…", VoiceActions.OPEN_KEY),
                        new FontIcon(Feather.USER));
        button.setId("own-voice");
        button.setOnAction(event -> model.open());
        button.disableProperty().bind(model.obstacleProperty().isNotEmpty());
        getChildren().add(button);
        // a disabled button shows no tooltip of its own
        Tooltip tooltip = new Tooltip();
        Tooltip.install(this, tooltip);
        model.obstacleProperty()
                .subscribe(
                        obstacle -> {
                            String words = obstacle.isEmpty() ? WHAT_FOR : obstacle;
                            tooltip.setText(words);
                            button.setAccessibleHelp(words);
                        });
    }
}
