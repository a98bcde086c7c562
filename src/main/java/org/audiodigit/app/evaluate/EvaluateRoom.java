package org.audiodigit.app.evaluate;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.audiodigit.app.room.Room;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.room.RoomContext;

/** The room Evaluate. */
public final class EvaluateRoom implements Room {

    private final StackPane view = new StackPane(new Label("Evaluate"));

    public EvaluateRoom(RoomContext context) {}

    @Override
    public Region view() {
        return view;
    }

    @Override
    public List<RoomAction> actions() {
        return List.of();
    }
}
