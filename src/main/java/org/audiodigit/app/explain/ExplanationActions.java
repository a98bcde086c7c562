package org.audiodigit.app.explain;

import java.util.List;
import org.audiodigit.app.room.RoomAction;

/** The commands for explanations, with their keys. */
public final class ExplanationActions {

    static final String WHY_KEY = "Y";
    static final String NEXT_KEY = "Shift+Y";

    private ExplanationActions() {}

    public static List<RoomAction> of(ExplanationViewModel model) {
        return List.of(
                RoomAction.of(
                        "Why: show what speaks for and against a label",
                        WHY_KEY,
                        model.available(),
                        model::toggle),
                RoomAction.of(
                        "Why not: explain the next label",
                        NEXT_KEY,
                        model.explained(),
                        model::askNext));
    }
}
