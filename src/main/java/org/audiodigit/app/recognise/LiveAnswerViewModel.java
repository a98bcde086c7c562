package org.audiodigit.app.recognise;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.audiodigit.app.capture.RecordingViewModel;
import org.audiodigit.app.capture.RecordingViewModel.State;

/**
 * The activity of the microphone beside the answer, and whether the answer is an earlier one: while
 * a recording is made, and in hands-free mode from the start of a word until its answer.
 */
final class LiveAnswerViewModel {

    private final RecordingViewModel recording;
    private final ReadOnlyStringWrapper activity = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper();

    LiveAnswerViewModel(RecordingViewModel recording, ShownRecordingViewModel shown) {
        this.recording = recording;
        recording.stateProperty().subscribe(this::stateChanged);
        recording.speakingProperty().subscribe(this::speakingChanged);
        shown.entryProperty().subscribe(entry -> outdated.set(false));
        shown.outcomeProperty().subscribe(outcome -> outdated.set(false));
    }

    private void stateChanged(State state) {
        outdated.set(state == State.RECORDING || state == State.LISTENING);
        updateActivity();
    }

    private void speakingChanged(boolean speaking) {
        if (speaking) {
            outdated.set(true);
        }
        updateActivity();
    }

    private void updateActivity() {
        boolean speaking = recording.speakingProperty().get();
        activity.set(
                switch (recording.stateProperty().get()) {
                    case IDLE, STOPPING -> "";
                    case RECORDING -> "Recording";
                    case LISTENING -> speaking ? "Recording" : "Listening";
                });
    }

    /** {@code Recording} or {@code Listening}; empty while the microphone is off. */
    ReadOnlyStringProperty activityProperty() {
        return activity.getReadOnlyProperty();
    }

    /** Whether the shown answer is not that of the word being recorded. */
    ReadOnlyBooleanProperty outdatedProperty() {
        return outdated.getReadOnlyProperty();
    }
}
