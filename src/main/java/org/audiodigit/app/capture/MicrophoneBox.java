package org.audiodigit.app.capture;

import javafx.scene.layout.VBox;

/** Which microphone is heard, and how loud it is. */
public final class MicrophoneBox extends VBox {

    public MicrophoneBox(InputViewModel inputs, RecordingViewModel recording) {
        getStyleClass().add("microphone-box");
        LevelMeter meter = new LevelMeter();
        recording.levelProperty().subscribe(meter::show);
        getChildren().addAll(new InputComboBox(inputs, recording), meter);
    }
}
