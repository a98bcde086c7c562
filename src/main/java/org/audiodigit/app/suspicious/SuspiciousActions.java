package org.audiodigit.app.suspicious;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import org.audiodigit.app.room.RoomAction;

/** The commands for suspicious clips, which are possible while their list is shown. */
public final class SuspiciousActions {

    static final String KEEP_KEY = "K";
    static final String CHECK_KEY = "C";

    private SuspiciousActions() {}

    public static List<RoomAction> of(SuspiciousViewModel model) {
        ObservableBooleanValue selected =
                Bindings.createBooleanBinding(
                        () ->
                                model.shownProperty().get()
                                        && model.selectedProperty().get().isPresent(),
                        model.shownProperty(),
                        model.selectedProperty());
        List<RoomAction> actions = new ArrayList<>();
        actions.add(RoomAction.of("Next suspicious clip", "Down", selected, () -> model.step(1)));
        actions.add(
                RoomAction.of("Previous suspicious clip", "Up", selected, () -> model.step(-1)));
        // the next clip is selected after each: a key that is held must not decide about it
        actions.add(
                RoomAction.of("Keep the clip", KEEP_KEY, selected, model::keep).oncePerKeyPress());
        actions.add(
                RoomAction.of(
                        "Check the clips again or stop",
                        CHECK_KEY,
                        model.shownProperty(),
                        model::toggle));
        for (int digit = 0; digit <= 9; digit++) {
            int key = digit;
            ObservableBooleanValue known =
                    Bindings.createBooleanBinding(
                            () -> selected.get() && model.labelOf(key).isPresent(), selected);
            actions.add(
                    RoomAction.of(
                                    "Relabel by key " + key,
                                    Integer.toString(key),
                                    known,
                                    () -> model.labelOf(key).ifPresent(model::relabel))
                            .under("Relabel")
                            .oncePerKeyPress());
        }
        return actions.stream().map(action -> action.in("suspicious")).toList();
    }
}
