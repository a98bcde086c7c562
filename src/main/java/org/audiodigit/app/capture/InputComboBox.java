package org.audiodigit.app.capture;

import javafx.collections.ListChangeListener;
import javafx.scene.control.ComboBox;
import org.audiodigit.app.capture.RecordingViewModel.State;
import org.audiodigit.app.view.ComboBoxes;
import org.audiodigit.audio.device.AudioDevice;

/** Which microphone; not to be changed while one is used. */
public final class InputComboBox extends ComboBox<AudioDevice> {

    public InputComboBox(InputViewModel choice, RecordingViewModel recording) {
        setId("input");
        setPromptText("No microphone");
        setAccessibleText("input device");
        setMaxWidth(Double.MAX_VALUE);
        setItems(choice.inputs());
        choice.chosenProperty().subscribe(chosen -> setValue(chosen.orElse(null)));
        valueProperty()
                .addListener(
                        (is, before, value) -> {
                            // the list being filled anew takes the value away for a moment
                            if (value != null && isShowing()) {
                                choice.choose(value);
                            }
                        });
        ComboBoxes.restore(this, () -> setValue(choice.chosenProperty().get().orElse(null)));
        choice.inputs()
                .addListener(
                        (ListChangeListener<AudioDevice>)
                                change -> setValue(choice.chosenProperty().get().orElse(null)));
        disableProperty()
                .bind(choice.noneProperty().or(recording.stateProperty().isNotEqualTo(State.IDLE)));
    }
}
