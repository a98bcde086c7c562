package org.audiodigit.app.voice;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ComboBox;
import org.audiodigit.app.capture.RecordingViewModel.State;
import org.audiodigit.app.voice.VoiceViewModel.Stage;

/** Whose voice: one of those there are, or a name that is typed. */
final class SpeakerNameBox extends ComboBox<String> {

    private final VoiceViewModel model;

    SpeakerNameBox(VoiceViewModel model) {
        this.model = model;
        setId("voice-name");
        setEditable(true);
        setAccessibleText("whose voice");
        setItems(model.names());
        model.nameProperty().subscribe(name -> showName());
        model.names().addListener((ListChangeListener<String>) change -> showName());
        valueProperty().addListener((is, before, value) -> choose(value));
        disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                this::busy,
                                model.stageProperty(),
                                model.takes().recording().stateProperty()));
    }

    private boolean busy() {
        return model.stageProperty().get() != Stage.ASKING
                || model.takes().recording().stateProperty().get() != State.IDLE;
    }

    private void choose(String value) {
        if (value == null) {
            // the list being filled anew takes the value away
            Platform.runLater(this::showName);
        } else {
            model.choose(value);
            showName();
        }
    }

    private void showName() {
        setValue(model.nameProperty().get());
        getEditor().setText(model.nameProperty().get());
    }
}
