package org.audiodigit.testing;

import java.util.Map;
import java.util.function.Supplier;
import javafx.stage.Stage;
import org.audiodigit.app.dialog.NotificationViewModel;
import org.audiodigit.app.room.Room;
import org.audiodigit.app.shell.ShellView;
import org.audiodigit.app.shell.ShellViewModel;
import org.audiodigit.app.workspace.Navigation.RoomId;

/** Shows the window with a single room. */
public final class RoomWindow {

    private RoomWindow() {}

    /** Shows the room as the window does, with the menu and the keys. */
    public static ShellView show(Stage stage, TestContext test, RoomId id, Supplier<Room> room) {
        return show(stage, test, new NotificationViewModel(), id, room);
    }

    /** Shows the room in a window with these notifications. */
    public static ShellView show(
            Stage stage,
            TestContext test,
            NotificationViewModel notifications,
            RoomId id,
            Supplier<Room> room) {
        ShellViewModel shell =
                new ShellViewModel(
                        test.context().workspace(),
                        test.dialogs(),
                        test.context().settings(),
                        new NothingBundled());
        Runnable nothing = () -> {};
        ShellView view =
                new ShellView(
                        shell,
                        test.context().tasks(),
                        test.context().themes(),
                        notifications,
                        Map.of(id, room),
                        new ShellView.WindowActions(nothing, nothing, nothing));
        TestStage.show(stage, view, 1280, 800);
        view.enterRooms();
        return view;
    }
}
