package org.audiodigit.app.voice;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.audiodigit.app.hearing.LiveWaveView;
import org.audiodigit.app.hearing.RecordingModel;
import org.audiodigit.app.hearing.RecordingModel.State;
import org.audiodigit.app.theme.Themes;

/** What the microphone hears, or what to do that it hears something. */
final class VoiceWave extends StackPane {

    private final VoiceModel model;
    private final RecordingModel recording;

    VoiceWave(VoiceModel model, Themes themes) {
        this.model = model;
        this.recording = model.takes().recording();
        getStyleClass().add("voice-wave");
        LiveWaveView wave = new LiveWaveView(recording, themes);
        wave.visibleProperty().bind(recording.stateProperty().isNotEqualTo(State.IDLE));
        Label words = new Label();
        words.setId("voice-words");
        words.setWrapText(true);
        words.getStyleClass().add("hearing-words");
        words.visibleProperty().bind(words.textProperty().isNotEmpty());
        words.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::words,
                                recording.stateProperty(),
                                recording.adviceProperty(),
                                recording.secondsProperty(),
                                model.obstacleProperty(),
                                model.takes().askedProperty(),
                                model.takes().refusedProperty(),
                                model.takes().countProperty()));
        getChildren().addAll(wave, words);
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
