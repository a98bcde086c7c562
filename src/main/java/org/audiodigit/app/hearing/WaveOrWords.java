package org.audiodigit.app.hearing;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.audiodigit.app.hearing.RecordingModel.State;
import org.audiodigit.app.theme.Themes;

/** What the microphone hears, and over it what to do that it hears something. */
public final class WaveOrWords extends StackPane {

    private static final double NARROWEST = 120;

    /**
     * @param words empty where there is nothing to say
     */
    public WaveOrWords(RecordingModel recording, Themes themes, ObservableValue<String> words) {
        LiveWaveView wave = new LiveWaveView(recording, themes);
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
