package org.audiodigit.app.browse;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.layout.Region;
import org.audiodigit.app.room.Room;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.room.RoomContext;

/** The room Browse. */
public final class BrowseRoom implements Room {

    private final BrowseViewModel model;
    private final BrowseView view;
    private final List<RoomAction> actions;

    public BrowseRoom(RoomContext context) {
        model = new BrowseViewModel(context);
        view = new BrowseView(model, context);
        actions = listActions();
    }

    private List<RoomAction> listActions() {
        ObservableBooleanValue clip =
                Bindings.createBooleanBinding(
                        () -> model.list().selectedProperty().get().isPresent(),
                        model.list().selectedProperty());
        List<RoomAction> own =
                List.of(
                        RoomAction.of("Play or stop", "Space", clip, model.sound()::togglePlay),
                        RoomAction.of("Next clip", "Down", clip, () -> model.step(1)),
                        RoomAction.of("Previous clip", "Up", clip, () -> model.step(-1)),
                        RoomAction.of("Flag as wrong", "F", clip, model::toggleFlag),
                        RoomAction.of(
                                "Play while stepping", "A", () -> flip(model.autoPlayProperty())),
                        RoomAction.of("Six at once", "G", () -> flip(model.six().onProperty())),
                        RoomAction.of("Random six", "X", clip, model.six()::shuffle),
                        RoomAction.of("Search", "Shortcut+F", view::focusSearch),
                        RoomAction.of(
                                "Reset the filters",
                                "Shortcut+R",
                                model.list().filter().activeProperty(),
                                model.list().filter()::reset),
                        RoomAction.of("Predict all or stop", "P", clip, model::togglePredict));
        // those of the sound come after; playing is the room's, which waits for a clip being read
        List<RoomAction> all = new ArrayList<>(own);
        for (RoomAction action : model.sound().sound().actions()) {
            if (own.stream().noneMatch(known -> known.key().equals(action.key()))) {
                all.add(action);
            }
        }
        return List.copyOf(all);
    }

    private static void flip(BooleanProperty choice) {
        choice.set(!choice.get());
    }

    BrowseViewModel model() {
        return model;
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public List<RoomAction> actions() {
        return actions;
    }

    @Override
    public void enter() {
        view.focusTable();
    }

    @Override
    public void leave() {
        model.sound().sound().stop();
    }
}
