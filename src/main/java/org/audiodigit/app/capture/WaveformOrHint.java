package org.audiodigit.app.capture;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.audiodigit.app.capture.RecordingViewModel.State;
import org.audiodigit.app.theme.Themes;

/** What the microphone hears, and over it what to do that it hears something. */
public final class WaveformOrHint extends StackPane {

    private static final double NARROWEST = 120;

    /**
     * @param words empty where there is nothing to say
     */
    public WaveformOrHint(
            RecordingViewModel recording, Themes themes, ObservableValue<String> words) {
        LiveWaveformView wave = new LiveWaveformView(recording, themes);
        wave.visibleProperty().bind(recording.stateProperty().isNotEqualTo(State.IDLE));
        Label label = new Label();
        label.setId("hearing-words");
        label.setWrapText(true);
        label.getStyleClass().add("hearing-words");
        label.textProperty().bind(words);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        setMinWidth(NARROWEST);
        getChildren().addAll(wave, label);
    }
}
