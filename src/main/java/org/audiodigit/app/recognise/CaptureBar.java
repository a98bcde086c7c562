package org.audiodigit.app.recognise;

import atlantafx.base.controls.ToggleSwitch;
import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.audiodigit.app.capture.MicrophoneBox;
import org.audiodigit.app.capture.RecordingViewModel;
import org.audiodigit.app.capture.RecordingViewModel.State;
import org.audiodigit.app.capture.WaveformOrHint;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.theme.Themes;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The upper edge of the room: what is heard, and what begins to hear. */
final class CaptureBar extends HBox {

    static final String NO_MICROPHONE =
            "No microphone found on this machine. Plug one in, or open a WAV file.";

    private static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");

    private final RecogniseViewModel model;
    private final RecordingViewModel recording;

    CaptureBar(RecogniseViewModel model, Themes themes) {
        this.model = model;
        this.recording = model.recording();
        getStyleClass().add("hearing-bar");
        setAlignment(Pos.CENTER_LEFT);
        Node wave = wave(themes);
        HBox.setHgrow(wave, Priority.ALWAYS);
        getChildren()
                .addAll(
                        new MicrophoneBox(model.inputs(), recording),
                        wave,
                        record(),
                        handsFree(),
                        open());
    }

    private WaveformOrHint wave(Themes themes) {
        return new WaveformOrHint(
                recording,
                themes,
                Bindings.createStringBinding(
                        this::words,
                        recording.stateProperty(),
                        recording.adviceProperty(),
                        recording.secondsProperty(),
                        model.inputs().noneProperty()));
    }

    private String words() {
        if (model.inputs().noneProperty().get()) {
            return NO_MICROPHONE;
        }
        if (!recording.adviceProperty().get().isEmpty()) {
            return recording.adviceProperty().get();
        }
        boolean begun = recording.secondsProperty().get() > 0;
        return switch (recording.stateProperty().get()) {
            case IDLE -> "Press R, say a digit: it stops by itself.";
            case RECORDING -> begun ? "" : "Speak now";
            case LISTENING -> begun ? "" : "Listening: say one digit after the other";
            case STOPPING -> "";
        };
    }

    private Button record() {
        FontIcon icon = new FontIcon(Feather.MIC);
        Button record = new Button("", icon);
        record.setId("record");
        record.getStyleClass().addAll("record", Styles.DANGER);
        record.setOnAction(event -> model.record());
        record.disableProperty().bind(Bindings.not(canRecord(model)));
        record.textProperty()
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
                            record.pseudoClassStateChanged(RUNNING, running);
                            icon.setIconCode(running ? Feather.SQUARE : Feather.MIC);
                        });
        return record;
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

    /** Something can be begun or ended. */
    static BooleanBinding canRecord(RecogniseViewModel model) {
        return Bindings.createBooleanBinding(
                () ->
                        model.inputs().chosenProperty().get().isPresent()
                                && model.recording().stateProperty().get() != State.STOPPING,
                model.inputs().chosenProperty(),
                model.recording().stateProperty());
    }

    /** Listening can be begun or ended. */
    static BooleanBinding canListen(RecogniseViewModel model) {
        return canRecord(model)
                .and(model.recording().stateProperty().isNotEqualTo(State.RECORDING));
    }

    private ToggleSwitch handsFree() {
        ToggleSwitch handsFree =
                new ToggleSwitch(RoomAction.withKey("Hands-free", RecogniseActions.HANDS_FREE_KEY));
        handsFree.setId("hands-free");
        handsFree.disableProperty().bind(Bindings.not(canListen(model)));
        recording.stateProperty().subscribe(s -> handsFree.setSelected(s == State.LISTENING));
        handsFree
                .selectedProperty()
                .subscribe(
                        on -> {
                            if (on != (recording.stateProperty().get() == State.LISTENING)) {
                                recording.toggleHandsFree();
                            }
                        });
        return handsFree;
    }

    private Button open() {
        Button open =
                new Button(
                        RoomAction.withKey("Open…", RecogniseActions.OPEN_KEY),
                        new FontIcon(Feather.FOLDER));
        open.setId("open-recordings");
        open.setMinWidth(USE_PREF_SIZE);
        open.setOnAction(event -> model.choose());
        return open;
    }
}
