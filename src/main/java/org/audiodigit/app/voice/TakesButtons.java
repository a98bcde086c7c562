package org.audiodigit.app.voice;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.audiodigit.app.capture.RecordingViewModel.State;
import org.audiodigit.app.room.RoomAction;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is done while words are recorded, and after it. */
final class TakesButtons extends HBox {

    private final VoiceViewModel model;
    private final Button begin;
    private final Button tune;

    TakesButtons(VoiceViewModel model) {
        super(16);
        this.model = model;
        setAlignment(Pos.CENTER);
        begin = begin();
        tune =
                button(
                        "voice-tune",
                        RoomAction.withKey("Tune the model", VoiceActions.TUNE_KEY),
                        Feather.SLIDERS,
                        model.canTune());
        tune.getStyleClass().add(Styles.ACCENT);
        tune.setOnAction(event -> model.tune());
        Button again =
                button(
                        "voice-again",
                        RoomAction.withKey("Again", VoiceActions.AGAIN_KEY),
                        Feather.CORNER_UP_LEFT,
                        model.canForget());
        again.setAccessibleHelp("Throws the last word away and asks for it again.");
        again.setOnAction(event -> act(model.takes()::again));
        Button anew = button("voice-anew", "Record anew…", Feather.TRASH_2, model.canForget());
        anew.setOnAction(event -> act(model::anew));
        getChildren().addAll(begin, again, anew, tune);
    }

    /** The keyboard stays where Space is of use. */
    private void act(Runnable what) {
        what.run();
        focus();
    }

    /** Puts the keyboard on what is to be done next. */
    void focus() {
        if (model.canTune().get()) {
            tune.requestFocus();
        } else if (model.canRecord().get()) {
            begin.requestFocus();
        } else {
            // not on the button beside, where Space would throw a word away
            requestFocus();
        }
    }

    private Button begin() {
        FontIcon icon = new FontIcon(Feather.MIC);
        Button button = new Button("", icon);
        button.setId("voice-begin");
        button.getStyleClass().addAll("record", Styles.DANGER);
        button.disableProperty().bind(Bindings.not(model.canRecord()));
        button.setOnAction(event -> model.takes().toggle());
        model.takes()
                .recording()
                .stateProperty()
                .subscribe(
                        state -> {
                            boolean listening = state == State.LISTENING;
                            button.setText(
                                    RoomAction.withKey(
                                            listening ? "Pause" : "Begin",
                                            VoiceActions.RECORD_KEY));
                            icon.setIconCode(listening ? Feather.PAUSE : Feather.MIC);
                        });
        return button;
    }

    private static Button button(
            String id, String text, Ikon icon, ObservableBooleanValue possible) {
        Button button = new Button(text, new FontIcon(icon));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.disableProperty().bind(Bindings.not(possible));
        return button;
    }
}
