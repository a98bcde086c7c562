package org.audiodigit.app.capture;

import javafx.collections.ListChangeListener;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import org.audiodigit.app.capture.RecordingViewModel.State;
import org.audiodigit.app.view.ComboBoxes;
import org.audiodigit.audio.device.AudioDevice;

/** Selects the microphone and shows its input level. */
public final class MicrophoneBox extends VBox {

    public MicrophoneBox(InputViewModel inputs, RecordingViewModel recording) {
        getStyleClass().add("microphone-box");
        LevelMeter meter = new LevelMeter();
        recording.levelProperty().subscribe(meter::show);
        ComboBox<AudioDevice> box = devices(inputs);
        box.disableProperty()
                .bind(
                        inputs.missingProperty()
                                .or(recording.stateProperty().isNotEqualTo(State.IDLE)));
        getChildren().addAll(box, meter);
    }

    private static ComboBox<AudioDevice> devices(InputViewModel inputs) {
        ComboBox<AudioDevice> box = new ComboBox<>();
        box.setId("input");
        box.setPromptText("No microphone");
        box.setAccessibleText("input device");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setItems(inputs.inputs());
        Runnable show = () -> box.setValue(inputs.selectedProperty().get().orElse(null));
        inputs.selectedProperty().subscribe(selected -> show.run());
        box.valueProperty()
                .subscribe(
                        value -> {
                            // refilling the list also changes the value
                            if (value != null && box.isShowing()) {
                                inputs.select(value);
                            }
                        });
        ComboBoxes.restore(box, show);
        inputs.inputs().addListener((ListChangeListener<AudioDevice>) change -> show.run());
        return box;
    }
}
