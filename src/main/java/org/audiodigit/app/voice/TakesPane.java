package org.audiodigit.app.voice;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.audiodigit.app.capture.LiveWaveformView;
import org.audiodigit.app.capture.RecordingViewModel;
import org.audiodigit.app.capture.RecordingViewModel.State;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.take.PromptView;
import org.audiodigit.app.take.TakeNoteView;
import org.audiodigit.app.take.TakesViewModel;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.view.MainButton;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The page while words are recorded. Nothing moves from the first word to the last. */
final class TakesPane extends VBox {

    private static final TakeNoteView.Keys KEYS =
            new TakeNoteView.Keys(
                    VoiceView.RECORD_KEY, VoiceView.KEEP_KEY, Optional.of(VoiceView.PLAY_KEY));

    private final VoiceViewModel model;
    private final TakesViewModel takes;
    private final RecordingViewModel recording;
    private final Button start = startButton();
    private final Button adapt;
    private final FlowPane buttons;

    TakesPane(VoiceViewModel model, Themes themes) {
        super(16);
        this.model = model;
        this.takes = model.takes();
        this.recording = takes.recording();
        getStyleClass().add("voice-takes");
        setAlignment(Pos.CENTER);
        bindStartButton();
        adapt =
                button(
                        "voice-tune",
                        RoomAction.withKey("Adapt the model", VoiceView.ADAPT_KEY),
                        Feather.SLIDERS,
                        model.canAdapt());
        adapt.setOnAction(event -> model.adapt());
        Button redo =
                button(
                        "voice-again",
                        RoomAction.withKey("Redo last", VoiceView.REDO_KEY),
                        Feather.CORNER_UP_LEFT,
                        model.canDelete());
        redo.setAccessibleHelp("Deletes the last word and prompts for it again.");
        redo.setOnAction(event -> runAndFocus(takes::redoLast));
        Button restart = button("voice-anew", "Start over…", Feather.TRASH_2, model.canDelete());
        restart.setOnAction(event -> runAndFocus(model::startOver));
        takes.promptProperty().subscribe(changed -> emphasise());
        takes.totalProperty().subscribe(changed -> emphasise());
        buttons = new FlowPane(16, 8, start, redo, restart, adapt);
        buttons.setAlignment(Pos.CENTER);
        StringBinding hint =
                TakeNoteView.hint(
                        takes, KEYS, model.obstacleProperty(), model.inputs().missingProperty());
        LiveWaveformView waveform = new LiveWaveformView(recording, themes, hint);
        waveform.getStyleClass().add("voice-wave");
        PromptView prompt =
                new PromptView(
                        takes,
                        word -> "round %d of %d".formatted(word.take() + 1, Voices.ROUNDS),
                        "The model can now be adapted to this voice.");
        TakeNoteView note = new TakeNoteView(takes, model.review(), KEYS, this::focus);
        getChildren().addAll(prompt, note, waveform, buttons);
    }

    /** Emphasises the button for the next step. */
    private void emphasise() {
        MainButton.emphasise(start, Styles.DANGER, !takes.isComplete());
        MainButton.emphasise(adapt, Styles.ACCENT, takes.isComplete());
    }

    /** Returns the focus to the button that Space should press. */
    private void runAndFocus(Runnable action) {
        action.run();
        focus();
    }

    /** Focuses the button for the next step. */
    void focus() {
        if (model.canAdapt().get()) {
            adapt.requestFocus();
        } else if (model.canRecord().get()) {
            start.requestFocus();
        } else {
            // not the button that deletes the last word when Space is pressed
            buttons.requestFocus();
        }
    }

    private static Button startButton() {
        Button button = new Button("", new FontIcon(Feather.MIC));
        button.setId("voice-begin");
        button.getStyleClass().add("record");
        return button;
    }

    private void bindStartButton() {
        start.disableProperty().bind(Bindings.not(model.canRecord()));
        start.setOnAction(event -> takes.toggleListening());
        recording
                .stateProperty()
                .subscribe(
                        state -> {
                            boolean listening = state == State.LISTENING;
                            start.setText(
                                    RoomAction.withKey(
                                            listening ? "Pause" : "Start", VoiceView.RECORD_KEY));
                            start.setGraphic(new FontIcon(listening ? Feather.PAUSE : Feather.MIC));
                        });
    }

    private static Button button(
            String id, String text, Ikon icon, ObservableBooleanValue enabled) {
        Button button = new Button(text, new FontIcon(icon));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.disableProperty().bind(Bindings.not(enabled));
        return button;
    }
}
