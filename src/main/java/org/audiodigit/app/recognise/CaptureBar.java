package org.audiodigit.app.recognise;

import atlantafx.base.controls.ToggleSwitch;
import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.audiodigit.app.capture.LiveWaveformView;
import org.audiodigit.app.capture.MicrophoneBox;
import org.audiodigit.app.capture.RecordingViewModel;
import org.audiodigit.app.capture.RecordingViewModel.State;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.theme.Themes;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The bar at the top of the room: the microphone, its live waveform, and the capture buttons. */
final class CaptureBar extends HBox {

    private static final String NO_MICROPHONE = "Connect a microphone to record.";

    private static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");

    private final RecogniseViewModel model;
    private final RecordingViewModel recording;

    CaptureBar(RecogniseViewModel model, Themes themes) {
        this.model = model;
        this.recording = model.recording();
        getStyleClass().add("hearing-bar");
        setAlignment(Pos.CENTER_LEFT);
        LiveWaveformView waveform =
                new LiveWaveformView(
                        recording,
                        themes,
                        Bindings.createStringBinding(
                                this::hint,
                                recording.stateProperty(),
                                recording.adviceProperty(),
                                recording.secondsProperty()));
        HBox.setHgrow(waveform, Priority.ALWAYS);
        HBox buttons = new HBox(16, recordButton(), handsFreeSwitch());
        buttons.setAlignment(Pos.CENTER_LEFT);
        Label missing = new Label(NO_MICROPHONE);
        missing.setId("no-microphone");
        missing.visibleProperty().bind(model.inputs().missingProperty());
        buttons.visibleProperty().bind(missing.visibleProperty().not());
        getChildren()
                .addAll(
                        new MicrophoneBox(model.inputs(), recording),
                        waveform,
                        new StackPane(missing, buttons));
    }

    private String hint() {
        if (!recording.adviceProperty().get().isEmpty()) {
            return recording.adviceProperty().get();
        }
        boolean delivering = recording.secondsProperty().get() > 0;
        return switch (recording.stateProperty().get()) {
            case IDLE -> "";
            case RECORDING -> delivering ? "" : "Speak now";
            case LISTENING -> delivering ? "" : "Say one digit after the other";
            case STOPPING -> "";
        };
    }

    private Button recordButton() {
        FontIcon icon = new FontIcon(Feather.MIC);
        Button button = new Button("", icon);
        button.setId("record");
        button.getStyleClass().addAll("record", Styles.DANGER);
        button.setOnAction(event -> model.toggleRecording());
        button.disableProperty().bind(Bindings.not(canRecord(model)));
        button.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::recordText,
                                recording.stateProperty(),
                                recording.secondsProperty()));
        recording
                .stateProperty()
                .subscribe(
                        state -> {
                            boolean running = state != State.IDLE;
                            button.pseudoClassStateChanged(RUNNING, running);
                            icon.setIconCode(running ? Feather.SQUARE : Feather.MIC);
                        });
        return button;
    }

    private String recordText() {
        return switch (recording.stateProperty().get()) {
            case IDLE -> RoomAction.withKey("Record", RecogniseActions.RECORD_KEY);
            case RECORDING ->
                    String.format(Locale.ROOT, "Stop  %.1f s", recording.secondsProperty().get());
            case LISTENING -> RoomAction.withKey("Stop", RecogniseActions.RECORD_KEY);
            case STOPPING -> "Stopping";
        };
    }

    /** Whether a recording can be started or stopped. */
    static BooleanBinding canRecord(RecogniseViewModel model) {
        return Bindings.createBooleanBinding(
                () ->
                        model.inputs().selectedProperty().get().isPresent()
                                && model.recording().stateProperty().get() != State.STOPPING,
                model.inputs().selectedProperty(),
                model.recording().stateProperty());
    }

    /** Whether continuous listening can be started or stopped. */
    static BooleanBinding canListen(RecogniseViewModel model) {
        return canRecord(model)
                .and(model.recording().stateProperty().isNotEqualTo(State.RECORDING));
    }

    private ToggleSwitch handsFreeSwitch() {
        ToggleSwitch handsFree =
                new ToggleSwitch(RoomAction.withKey("Hands-free", RecogniseActions.HANDS_FREE_KEY));
        handsFree.setId("hands-free");
        handsFree.disableProperty().bind(Bindings.not(canListen(model)));
        recording
                .stateProperty()
                .subscribe(state -> handsFree.setSelected(state == State.LISTENING));
        handsFree
                .selectedProperty()
                .subscribe(
                        selected -> {
                            if (selected != (recording.stateProperty().get() == State.LISTENING)) {
                                recording.toggleHandsFree();
                            }
                        });
        return handsFree;
    }
}
