package org.audiodigit.app.voice;

import atlantafx.base.theme.Styles;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.audiodigit.app.capture.MicrophoneBox;
import org.audiodigit.app.capture.RecordingViewModel.State;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.voice.VoiceViewModel.Stage;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The top of the page: the way back, the speaker, and the microphone. */
final class VoiceHeader extends HBox {

    VoiceHeader(VoiceViewModel model) {
        getStyleClass().add("voice-header");
        setAlignment(Pos.CENTER_LEFT);
        Label title = new Label("Your own voice");
        title.getStyleClass().add("voice-page-title");
        title.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        SpeakerBox speaker = new SpeakerBox(model);
        Label speakerTitle = new Label("Speaker");
        speakerTitle.setLabelFor(speaker);
        speakerTitle.setMinWidth(USE_PREF_SIZE);
        getChildren()
                .addAll(
                        back(model),
                        title,
                        space,
                        speakerTitle,
                        speaker,
                        new MicrophoneBox(model.inputs(), model.takes().recording()));
    }

    private static Button back(VoiceViewModel model) {
        Button back = new Button("", new FontIcon(Feather.ARROW_LEFT));
        back.setId("voice-back");
        back.getStyleClass().add(Styles.FLAT);
        back.textProperty()
                .bind(
                        Bindings.when(model.stageProperty().isEqualTo(Stage.ADAPTING))
                                .then(RoomAction.withKey("Cancel", VoiceView.BACK_KEY))
                                .otherwise(RoomAction.withKey("Back", VoiceView.BACK_KEY)));
        back.setMinWidth(USE_PREF_SIZE);
        back.setOnAction(event -> model.back());
        return back;
    }

    /** Selects an existing speaker or takes the name of a new one. */
    private static final class SpeakerBox extends ComboBox<String> {

        private final VoiceViewModel model;

        private SpeakerBox(VoiceViewModel model) {
            this.model = model;
            setId("voice-name");
            setEditable(true);
            setAccessibleText("speaker");
            setItems(model.speakers());
            model.speakerProperty().subscribe(name -> showSpeaker());
            model.speakers().addListener((ListChangeListener<String>) change -> showSpeaker());
            valueProperty()
                    .addListener((observable, oldValue, newValue) -> selectSpeaker(newValue));
            disableProperty()
                    .bind(
                            Bindings.createBooleanBinding(
                                    this::isBusy,
                                    model.stageProperty(),
                                    model.takes().recording().stateProperty()));
        }

        private boolean isBusy() {
            return model.stageProperty().get() != Stage.RECORDING
                    || model.takes().recording().stateProperty().get() != State.IDLE;
        }

        private void selectSpeaker(String value) {
            if (value == null) {
                // refilling the list removes the value
                Platform.runLater(this::showSpeaker);
            } else {
                model.selectSpeaker(value);
                showSpeaker();
            }
        }

        private void showSpeaker() {
            setValue(model.speakerProperty().get());
            getEditor().setText(model.speakerProperty().get());
        }
    }
}
