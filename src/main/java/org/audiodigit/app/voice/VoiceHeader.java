package org.audiodigit.app.voice;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.audiodigit.app.capture.MicrophoneBox;
import org.audiodigit.app.voice.VoiceViewModel.Stage;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The upper edge of the page: the way back, whose voice it is, and by which microphone. */
final class VoiceHeader extends HBox {

    VoiceHeader(VoiceViewModel model) {
        getStyleClass().add("voice-header");
        setAlignment(Pos.CENTER_LEFT);
        Label title = new Label("Your own voice");
        title.getStyleClass().add("voice-page-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        SpeakerNameBox name = new SpeakerNameBox(model);
        Label whose = new Label("Who speaks");
        whose.setLabelFor(name);
        whose.setMinWidth(USE_PREF_SIZE);
        getChildren()
                .addAll(
                        back(model),
                        title,
                        space,
                        whose,
                        name,
                        new MicrophoneBox(model.inputs(), model.takes().recording()));
    }

    private static Button back(VoiceViewModel model) {
        Button back = new Button("", new FontIcon(Feather.ARROW_LEFT));
        back.setId("voice-back");
        back.getStyleClass().add(Styles.FLAT);
        back.textProperty()
                .bind(
                        Bindings.when(model.stageProperty().isEqualTo(Stage.TUNING))
                                .then("Cancel  Esc")
                                .otherwise("Back  Esc"));
        back.setMinWidth(USE_PREF_SIZE);
        back.setOnAction(event -> model.back());
        return back;
    }
}
