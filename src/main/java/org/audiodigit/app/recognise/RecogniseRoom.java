package org.audiodigit.app.recognise;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.audiodigit.app.room.Room;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.room.RoomContext;

/** The room Recognise. */
public final class RecogniseRoom implements Room {

    private final StackPane view = new StackPane(new Label("Recognise"));

    public RecogniseRoom(RoomContext context) {}

    @Override
    public Region view() {
        return view;
    }

    @Override
    public List<RoomAction> actions() {
        return List.of();
    }
}
