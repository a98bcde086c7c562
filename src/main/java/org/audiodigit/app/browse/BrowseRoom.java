package org.audiodigit.app.browse;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.audiodigit.app.room.Room;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.room.RoomContext;

/** The room Browse. */
public final class BrowseRoom implements Room {

    private final StackPane view = new StackPane(new Label("Browse"));

    public BrowseRoom(RoomContext context) {}

    @Override
    public Region view() {
        return view;
    }

    @Override
    public List<RoomAction> actions() {
        return List.of();
    }
}
