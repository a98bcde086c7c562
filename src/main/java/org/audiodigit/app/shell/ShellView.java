package org.audiodigit.app.shell;

import java.util.List;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.audiodigit.app.room.Room;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.workspace.Navigation;
import org.audiodigit.app.workspace.Navigation.RoomId;

/** The window's content: menus, rail, header, the room that is entered, status bar. */
public final class ShellView extends BorderPane {

    private final Rooms rooms;
    private final StackPane content = new StackPane();
    private final WorkbenchMenu menu;
    private final Navigation navigation;
    private Room entered;

    public ShellView(
            ShellViewModel model,
            TaskExecutor tasks,
            Themes themes,
            Rooms rooms,
            WindowActions window) {
        this.rooms = rooms;
        getStyleClass().add("shell");
        menu = new WorkbenchMenu(model, themes, window);
        content.getStyleClass().add("room");
        setTop(menu);
        BorderPane room = new BorderPane(content, new HeaderBar(model, themes), null, null, null);
        NavigationRail rail = new NavigationRail(model.workspace().navigation());
        setCenter(new SmallWindowScroll(room, rail));
        setBottom(new WorkbenchStatusBar(model, tasks));
        navigation = model.workspace().navigation();
        new RoomKeys(this, () -> entered == null ? List.of() : entered.actions());
    }

    /**
     * Shows the room that is chosen, now and after each change. A room takes longer to build than
     * the frame, so the window can be on the screen before.
     */
    public void enterRooms() {
        navigation.roomProperty().subscribe(this::enter);
    }

    /** Stops what should not outlive the window. */
    public void leaveRoom() {
        if (entered != null) {
            entered.leave();
        }
    }

    private void enter(RoomId place) {
        leaveRoom();
        entered = rooms.get(place);
        content.getChildren().setAll(entered.view());
        menu.showRoom(NavigationRail.name(place), entered.actions());
        entered.enter();
    }
}
