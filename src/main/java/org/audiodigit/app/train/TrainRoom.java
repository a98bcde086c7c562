package org.audiodigit.app.train;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.audiodigit.app.room.Room;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.room.RoomContext;

/** The room Train. */
public final class TrainRoom implements Room {

    private final StackPane view = new StackPane(new Label("Train"));

    public TrainRoom(RoomContext context) {}

    @Override
    public Region view() {
        return view;
    }

    @Override
    public List<RoomAction> actions() {
        return List.of();
    }
}
