package org.audiodigit.app.recognise;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.audiodigit.app.room.RoomAction;

/** What can be done in the room, and by which keys. */
final class RecogniseActions {

    static final String RECORD_KEY = "R";
    static final String HANDS_FREE_KEY = "H";
    static final String OPEN_KEY = "O";
    static final String SAVE_KEY = "S";
    static final String ADD_KEY = "A";
    static final String CLEAR_KEY = "Delete";

    private RecogniseActions() {}

    static List<RoomAction> of(RecogniseViewModel model, RecogniseView view) {
        BooleanBinding shown = RecordingPane.shown(model);
        List<RoomAction> actions = new ArrayList<>();
        actions.add(
                RoomAction.of(
                        "Record or stop", RECORD_KEY, CaptureBar.canRecord(model), model::record));
        actions.add(
                RoomAction.of(
                        "Hands-free",
                        HANDS_FREE_KEY,
                        CaptureBar.canListen(model),
                        model.recording()::toggleHandsFree));
        actions.add(RoomAction.of("Open recordings…", OPEN_KEY, model::choose));
        actions.add(
                RoomAction.of(
                        "Paste files or a path",
                        "Shortcut+V",
                        Bindings.not(view.typing()),
                        view::paste));
        actions.add(RoomAction.of("Play or stop", "Space", shown, model.sound()::togglePlay));
        actions.add(RoomAction.of("Save the recording…", SAVE_KEY, shown, model::save));
        actions.add(
                RoomAction.of(
                        "Add to the data set",
                        ADD_KEY,
                        model.correction().possibleProperty(),
                        model.correction()::add));
        for (int digit = 0; digit <= 9; digit++) {
            String label = Integer.toString(digit);
            actions.add(
                    RoomAction.of(
                            "It was " + label,
                            label,
                            shown.and(has(model, label)),
                            () -> model.correction().was(label)));
        }
        actions.add(
                RoomAction.of(
                        "Clear the history",
                        CLEAR_KEY,
                        HistoryPane.any(model),
                        model::clearHistory));
        return actions;
    }

    private static BooleanBinding has(RecogniseViewModel model, String label) {
        return Bindings.createBooleanBinding(
                () -> model.labelsProperty().get().contains(label), model.labelsProperty());
    }
}
