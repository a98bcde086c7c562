package org.audiodigit.app.recognise;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.audiodigit.app.explain.ExplanationActions;
import org.audiodigit.app.room.RoomAction;

/** The commands of the room with their keys. */
final class RecogniseActions {

    static final String RECORD_KEY = "R";
    static final String HANDS_FREE_KEY = "H";
    static final String OPEN_KEY = "O";
    static final String OPEN_LABELS_KEY = "Shift+O";
    static final String SAVE_KEY = "S";
    static final String ADD_KEY = "A";
    static final String BAND_KEY = "F";
    static final String AGAIN_KEY = "G";
    static final String CLEAR_KEY = "Delete";
    static final String PLAY_ALL_KEY = "Shift+Space";
    static final String SPLIT_KEY = "Shortcut+I";
    static final String MERGE_KEY = "Shortcut+J";
    static final String DELETE_WORD_KEY = "Shortcut+K";
    static final String ADD_WORD_KEY = "N";

    private RecogniseActions() {}

    static List<RoomAction> of(RecogniseViewModel model, RecogniseView view) {
        BooleanBinding shown = RecordingPane.isShown(model);
        List<RoomAction> actions = new ArrayList<>();
        actions.add(
                RoomAction.of(
                                "Record or stop",
                                RECORD_KEY,
                                CaptureBar.canRecord(model),
                                model::toggleRecording)
                        .oncePerKeyPress());
        actions.add(
                RoomAction.of(
                                "Hands-free",
                                HANDS_FREE_KEY,
                                CaptureBar.canListen(model),
                                model.recording()::toggleHandsFree)
                        .oncePerKeyPress());
        actions.add(
                RoomAction.of("Open recordings…", OPEN_KEY, model.opener()::chooseRecordings)
                        .in("open"));
        actions.add(
                RoomAction.of("Open labels…", OPEN_LABELS_KEY, model.opener()::chooseLabels)
                        .in("open"));
        actions.add(
                RoomAction.of(
                                "Paste files or paths",
                                "Shortcut+V",
                                Bindings.not(view.typing()),
                                view::paste)
                        .in("open"));
        actions.add(
                RoomAction.of("Play the word or stop", "Space", shown, model.sound()::togglePlay)
                        .in("recording"));
        actions.add(
                RoomAction.of(
                                "Play the recording",
                                PLAY_ALL_KEY,
                                shown,
                                model.sound()::togglePlayRecording)
                        .in("recording"));
        actions.add(RoomAction.of("Save recording…", SAVE_KEY, shown, model::save).in("recording"));
        actions.add(
                RoomAction.of("Add to data set", ADD_KEY, model.addable(), view::add)
                        .in("recording"));
        actions.add(
                RoomAction.of(
                                "Recognise with active model",
                                AGAIN_KEY,
                                Bindings.createBooleanBinding(
                                        () -> !model.newerModelProperty().getValue().isEmpty(),
                                        model.newerModelProperty()),
                                model::recogniseAgain)
                        .in("recording"));
        actions.add(
                RoomAction.of(
                                "Show all frequencies or those of the model",
                                BAND_KEY,
                                model.band()::toggle)
                        .in("recording"));
        SegmentActions.of(model).stream().map(action -> action.in("words")).forEach(actions::add);
        ExplanationActions.of(model.why()).stream()
                .map(action -> action.in("words"))
                .forEach(actions::add);
        for (int digit = 0; digit <= 9; digit++) {
            String label = Integer.toString(digit);
            actions.add(
                    RoomAction.of(
                                    "True label " + label,
                                    label,
                                    shown.and(hasLabel(model, label)),
                                    () -> model.wordLabel().toggle(label))
                            .in("words")
                            .under("True label")
                            .oncePerKeyPress());
        }
        actions.add(
                RoomAction.of(
                                "Clear history",
                                CLEAR_KEY,
                                HistoryPane.hasEntries(model),
                                model::clearHistory)
                        .in("history"));
        return actions;
    }

    private static BooleanBinding hasLabel(RecogniseViewModel model, String label) {
        return Bindings.createBooleanBinding(
                () -> model.labelsProperty().get().contains(label), model.labelsProperty());
    }
}
