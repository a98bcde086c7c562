package org.audiodigit.app.voice;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.audiodigit.app.room.RoomAction;

/** What can be done on the page, and by which keys; and how it is opened. */
public final class VoiceActions {

    private VoiceActions() {}

    public static List<RoomAction> of(VoiceViewModel model) {
        TakesViewModel takes = model.takes();
        return List.of(
                RoomAction.of("Your own voice…", "V", possible(model), model::open),
                RoomAction.of("Begin or pause", "R", model.canRecord(), takes::toggle),
                RoomAction.of(
                        "Say the last one again", "BackSpace", model.canForget(), takes::again),
                RoomAction.of("Tune the model", "T", model.canTune(), model::tune),
                RoomAction.of("Use the tuned model", "U", model.canChoose(), model::take),
                RoomAction.of("Keep the old model", "K", model.canChoose(), model::keepOld),
                RoomAction.of("Back or cancel", "Esc", model.openProperty(), model::back));
    }

    private static BooleanBinding possible(VoiceViewModel model) {
        return Bindings.not(model.openProperty()).and(model.obstacleProperty().isEmpty());
    }
}
