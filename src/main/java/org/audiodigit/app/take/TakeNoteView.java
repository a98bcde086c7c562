package org.audiodigit.app.take;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.audiodigit.app.capture.RecordingViewModel;
import org.audiodigit.app.room.RoomAction;

/** Says what is wrong with the last take, and offers to keep it or to play it. */
public final class TakeNoteView extends VBox {

    private static final PseudoClass DOUBTFUL = PseudoClass.getPseudoClass("doubtful");

    /**
     * The keys of a page, in the syntax of {@link RoomAction#withKey}.
     *
     * @param record starts listening
     * @param play empty if the page has a button of its own that plays the last take
     */
    public record Keys(String record, String keep, Optional<String> play) {}

    /**
     * @param focus called after the user kept a take; returns the focus to the next step
     */
    public TakeNoteView(
            TakesViewModel takes, TakeReviewViewModel review, Keys keys, Runnable focus) {
        super(16);
        Label note = new Label();
        note.setId("voice-note");
        note.getStyleClass().add("voice-note");
        note.setWrapText(true);
        note.textProperty().bind(takes.noteProperty());
        Button keep = new Button(RoomAction.withKey("Keep it", keys.keep()));
        keep.setId("voice-keep-word");
        keep.setOnAction(
                event -> {
                    takes.keepDoubtful();
                    focus.run();
                });
        HBox buttons = new HBox(16, keep);
        keys.play().ifPresent(key -> buttons.getChildren().add(playButton(key, review)));
        buttons.setAlignment(Pos.CENTER);
        takes.doubtfulProperty()
                .subscribe(
                        word -> {
                            buttons.setVisible(word.isPresent());
                            note.pseudoClassStateChanged(DOUBTFUL, word.isPresent());
                        });
        setAlignment(Pos.CENTER);
        getStyleClass().add("take-note");
        getChildren().addAll(note, buttons);
    }

    private static Button playButton(String key, TakeReviewViewModel review) {
        Button play = new Button(RoomAction.withKey("Play it", key));
        play.setOnAction(event -> review.togglePlay());
        return play;
    }

    /**
     * Says what to do next, for the waveform.
     *
     * @param obstacle why nothing can be recorded, a sentence; empty if the user can record
     */
    public static StringBinding hint(
            TakesViewModel takes,
            Keys keys,
            ObservableStringValue obstacle,
            ObservableBooleanValue noMicrophone) {
        RecordingViewModel recording = takes.recording();
        return Bindings.createStringBinding(
                () ->
                        obstacle.get().isEmpty()
                                ? hint(takes, keys, noMicrophone.get())
                                : obstacle.get(),
                recording.stateProperty(),
                recording.adviceProperty(),
                recording.secondsProperty(),
                obstacle,
                noMicrophone,
                takes.promptProperty(),
                takes.doubtfulProperty(),
                takes.countProperty());
    }

    private static String hint(TakesViewModel takes, Keys keys, boolean noMicrophone) {
        RecordingViewModel recording = takes.recording();
        String advice = recording.adviceProperty().get();
        // the note already explains a doubtful word
        if (!advice.isEmpty() && takes.doubtfulProperty().get().isEmpty()) {
            return advice;
        }
        if (takes.promptProperty().get().isEmpty()) {
            return "";
        }
        if (noMicrophone) {
            return "Connect a microphone to record.";
        }
        String key = RoomAction.keyText(keys.record());
        return switch (recording.stateProperty().get()) {
            case IDLE ->
                    takes.countProperty().get() == 0
                            ? "Press %s and say each word as it is shown.".formatted(key)
                            : "Press %s to continue.".formatted(key);
            case RECORDING, LISTENING -> recording.secondsProperty().get() > 0 ? "" : "Speak now";
            case STOPPING -> "";
        };
    }
}
