package org.audiodigit.app.hearing;

import javafx.scene.layout.VBox;

/** Which microphone is heard, and how loud it is. */
public final class MicrophoneBox extends VBox {

    public MicrophoneBox(InputChoice inputs, RecordingModel recording) {
        getStyleClass().add("microphone-box");
        LevelMeter meter = new LevelMeter();
        recording.levelProperty().subscribe(meter::show);
        getChildren().addAll(new InputBox(inputs, recording), meter);
    }
}
