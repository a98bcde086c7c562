package org.audiodigit.app.voice;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import org.audiodigit.app.capture.RecordingViewModel;

/** What to do that a word is heard. */
final class VoiceHint {

    private final VoiceViewModel model;
    private final RecordingViewModel recording;

    VoiceHint(VoiceViewModel model) {
        this.model = model;
        this.recording = model.takes().recording();
    }

    /** A sentence; empty where there is nothing to say. */
    StringBinding text() {
        return Bindings.createStringBinding(
                this::words,
                recording.stateProperty(),
                recording.adviceProperty(),
                recording.secondsProperty(),
                model.obstacleProperty(),
                model.inputs().noneProperty(),
                model.takes().askedProperty(),
                model.takes().refusedProperty(),
                model.takes().countProperty());
    }

    private String words() {
        if (!model.obstacleProperty().get().isEmpty()) {
            return model.obstacleProperty().get();
        }
        // why a word is asked again is said already
        if (!recording.adviceProperty().get().isEmpty() && !model.takes().refusedProperty().get()) {
            return recording.adviceProperty().get();
        }
        if (model.takes().askedProperty().get().isEmpty()) {
            return "";
        }
        if (model.inputs().noneProperty().get()) {
            return "There is no microphone to speak into.";
        }
        return switch (recording.stateProperty().get()) {
            case IDLE ->
                    model.takes().countProperty().get() == 0
                            ? "Press R, then say each word as it is shown. It goes on by itself."
                            : "Press R to go on.";
            case RECORDING, LISTENING -> recording.secondsProperty().get() > 0 ? "" : "Speak now";
            case STOPPING -> "";
        };
    }
}
