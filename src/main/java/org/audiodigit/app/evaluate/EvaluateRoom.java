package org.audiodigit.app.evaluate;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import org.audiodigit.app.room.Room;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.room.RoomContext;

/** The room for evaluating a model on the open data set. */
public final class EvaluateRoom implements Room {

    private final EvaluateViewModel model;
    private final EvaluateView view;
    private final List<RoomAction> actions;

    public EvaluateRoom(RoomContext context) {
        model = new EvaluateViewModel(context);
        view = new EvaluateView(model);
        actions = view.actions().all(view.result().matrixFocused());
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public List<Supplier<? extends Region>> laterParts() {
        return List.of(view::result);
    }

    @Override
    public double minWidth() {
        return NARROW;
    }

    @Override
    public List<RoomAction> actions() {
        return actions;
    }

    @Override
    public void enter() {
        model.context().workspace().library().refresh();
        view.focus();
    }

    @Override
    public void leave() {
        model.playback().stop();
    }
}
