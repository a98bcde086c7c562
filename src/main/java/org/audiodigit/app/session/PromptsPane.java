package org.audiodigit.app.session;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.audiodigit.app.capture.LiveWaveformView;
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

/** The third page: the words to say. Nothing moves from the first word to the last. */
final class PromptsPane extends VBox {

    private static final TakeNoteView.Keys KEYS =
            new TakeNoteView.Keys(SessionView.NEXT_KEY, SessionView.KEEP_KEY, Optional.empty());

    private final SessionViewModel model;
    private final TakesViewModel takes;
    private final Button record = new Button("", new FontIcon(Feather.MIC));
    private final Button nextSpeaker;
    private final BooleanBinding canRecord;
    private final StringBinding hint;

    PromptsPane(SessionViewModel model, Themes themes) {
        super(16);
        this.model = model;
        this.takes = model.takes();
        canRecord = model.canRecord();
        hint =
                TakeNoteView.hint(
                        takes,
                        KEYS,
                        new SimpleStringProperty(""),
                        model.inputs().missingProperty());
        getStyleClass().add("voice-takes");
        setAlignment(Pos.CENTER);
        bindRecordButton();
        Button repeat =
                button("session-repeat", "Repeat last", SessionView.REPEAT_KEY, Feather.ROTATE_CCW);
        repeat.setAccessibleHelp("Deletes the last take and prompts for its word again.");
        run(repeat, model.canRepeat(), takes::repeatLast);
        Button play = button("session-play", "Play last", SessionView.PLAY_KEY, Feather.PLAY);
        run(play, model.whilePrompting(model.review().canPlay()), model.review()::togglePlay);
        nextSpeaker =
                button(
                        "session-next-speaker",
                        "Next speaker…",
                        SessionView.SPEAKER_KEY,
                        Feather.USER_PLUS);
        nextSpeaker.setOnAction(event -> model.nextSpeaker());
        takes.promptProperty().subscribe(changed -> emphasise());
        takes.totalProperty().subscribe(changed -> emphasise());
        FlowPane buttons = new FlowPane(16, 8, record, repeat, play, nextSpeaker);
        buttons.setAlignment(Pos.CENTER);
        LiveWaveformView waveform = new LiveWaveformView(takes.recording(), themes, hint);
        waveform.getStyleClass().add("voice-wave");
        PromptView prompt =
                new PromptView(
                        takes,
                        word ->
                                "take %d of %d"
                                        .formatted(word.take() + 1, model.session().takesPerWord()),
                        "Close the session to open the data set, or continue with the next speaker.");
        TakeNoteView note = new TakeNoteView(takes, model.review(), KEYS, this::focus);
        getChildren().addAll(prompt, note, waveform, buttons, folder());
    }

    /** Emphasises the button for the next step. */
    private void emphasise() {
        MainButton.emphasise(record, Styles.DANGER, !takes.isComplete());
        MainButton.emphasise(nextSpeaker, Styles.ACCENT, takes.isComplete());
    }

    private void bindRecordButton() {
        record.setId("session-record");
        record.getStyleClass().add("record");
        record.disableProperty().bind(canRecord.not());
        record.setOnAction(event -> takes.toggleListening());
        takes.recording()
                .stateProperty()
                .subscribe(
                        state -> {
                            boolean listening = state == State.LISTENING;
                            record.setText(
                                    listening
                                            ? RoomAction.withKey("Pause", SessionView.PAUSE_KEY)
                                            : RoomAction.withKey("Record", SessionView.NEXT_KEY));
                            record.setGraphic(
                                    new FontIcon(listening ? Feather.PAUSE : Feather.MIC));
                        });
    }

    private static Button button(String id, String text, String key, Ikon icon) {
        Button button = new Button(RoomAction.withKey(text, key), new FontIcon(icon));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void run(Button button, ObservableBooleanValue possible, Runnable action) {
        button.disableProperty().bind(Bindings.not(possible));
        button.setOnAction(
                event -> {
                    action.run();
                    focus();
                });
    }

    private Label folder() {
        Label folder = new Label();
        folder.setId("session-saved-in");
        folder.getStyleClass().add("quiet-line");
        model.pageProperty()
                .subscribe(
                        page ->
                                folder.setText(
                                        model.session()
                                                .folder()
                                                .map(f -> "Saved in " + f)
                                                .orElse("")));
        return folder;
    }

    /** Focuses the button for the next step. */
    void focus() {
        (canRecord.get() ? record : nextSpeaker).requestFocus();
    }
}
