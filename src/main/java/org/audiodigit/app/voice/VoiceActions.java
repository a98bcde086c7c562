package org.audiodigit.app.voice;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.audiodigit.app.room.RoomAction;

/** What can be done on the page, and by which keys; and how it is opened. */
public final class VoiceActions {

    static final String OPEN_KEY = "V";
    static final String RECORD_KEY = "R";
    static final String AGAIN_KEY = "BackSpace";
    static final String TUNE_KEY = "T";
    static final String USE_KEY = "U";
    static final String KEEP_KEY = "K";

    private VoiceActions() {}

    public static List<RoomAction> of(VoiceViewModel model) {
        TakesViewModel takes = model.takes();
        return List.of(
                RoomAction.of("Your own voice…", OPEN_KEY, possible(model), model::open),
                RoomAction.of("Begin or pause", RECORD_KEY, model.canRecord(), takes::toggle),
                RoomAction.of("Say the last one again", AGAIN_KEY, model.canForget(), takes::again),
                RoomAction.of("Tune the model", TUNE_KEY, model.canTune(), model::tune),
                RoomAction.of("Use the tuned model", USE_KEY, model.canChoose(), model::take),
                RoomAction.of("Keep the old model", KEEP_KEY, model.canChoose(), model::keepOld),
                RoomAction.of("Back or cancel", "Esc", model.openProperty(), model::back));
    }

    private static BooleanBinding possible(VoiceViewModel model) {
        return Bindings.not(model.openProperty()).and(model.obstacleProperty().isEmpty());
    }
}
