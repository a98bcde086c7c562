package org.audiodigit.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.audiodigit.app.dialog.NotificationViewModel;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.undo.UndoHistory;
import org.audiodigit.app.workspace.Navigation;
import org.audiodigit.app.workspace.Navigation.RoomId;

/** The commands of the window itself, for its menus and the help page. */
record ShellActions(
        List<RoomAction> file,
        List<RoomAction> edit,
        List<RoomAction> view,
        List<RoomAction> help) {

    static final String OPEN_KEY = "Shortcut+O";
    static final String THEME_KEY = "F6";
    static final String HELP_KEY = "F1";
    static final String CONTEXT_MENU_KEY = "Shift+F10";
    static final String UNDO_KEY = "Shortcut+Z";

    static final String CLOSE_NOTIFICATION_KEY = "Esc";

    private static final String CLOSE_NOTIFICATION = "Close the notification";

    /** Another key for Redo, which users of Windows expect. */
    static final String OTHER_REDO_KEY = "Shortcut+Y";

    /**
     * @param showHelp opens the help page
     * @param showContextMenu opens the context menu of the focused control
     */
    static ShellActions of(
            ShellViewModel model,
            Themes themes,
            NotificationViewModel notifications,
            ShellView.WindowActions window,
            Runnable showHelp,
            Runnable showContextMenu) {
        UndoHistory undo = model.workspace().undo();
        return new ShellActions(
                List.of(
                        RoomAction.of("_Open folder…", OPEN_KEY, model::openFolder),
                        RoomAction.of("Open _bundled recordings", "Shortcut+B", model::openBundled),
                        RoomAction.of("Use model from fol_der…", "Shortcut+M", model::openModel)
                                .in("model"),
                        RoomAction.of("_Quit", "Shortcut+Q", window.quit()).in("quit")),
                List.of(
                        RoomAction.of(
                                "Undo", UNDO_KEY, undo.nextUndoProperty().isNotEmpty(), undo::undo),
                        RoomAction.of(
                                "Redo",
                                "Shortcut+Shift+Z",
                                undo.nextRedoProperty().isNotEmpty(),
                                undo::redo)),
                view(model.workspace().navigation(), themes, notifications, showContextMenu),
                List.of(
                        RoomAction.of("_Help", HELP_KEY, showHelp),
                        RoomAction.of("Show _log", "Shortcut+L", window.log()).in("program"),
                        RoomAction.withoutKey("_About", window.about()).in("program")));
    }

    /** The commands of all menus, in order. */
    List<RoomAction> all() {
        return Stream.of(file, edit, view, help).flatMap(List::stream).toList();
    }

    /** The commands whose key has another meaning in rooms. */
    List<RoomAction> beforeRooms() {
        return view.stream().filter(action -> action.text().equals(CLOSE_NOTIFICATION)).toList();
    }

    private static List<RoomAction> view(
            Navigation navigation,
            Themes themes,
            NotificationViewModel notifications,
            Runnable showContextMenu) {
        List<RoomAction> actions = new ArrayList<>();
        for (RoomId id : RoomId.values()) {
            actions.add(
                    RoomAction.of(
                            NavigationRail.name(id),
                            roomKey(id),
                            () -> navigation.roomProperty().set(id)));
        }
        actions.add(
                RoomAction.of("Light or dark _theme", THEME_KEY, themes::toggle).in("appearance"));
        actions.add(
                RoomAction.of(
                                CLOSE_NOTIFICATION,
                                CLOSE_NOTIFICATION_KEY,
                                notifications.isShown(),
                                notifications::close)
                        .in("control"));
        actions.add(RoomAction.of("Context menu", CONTEXT_MENU_KEY, showContextMenu).in("control"));
        return actions;
    }

    static String roomKey(RoomId id) {
        return "Shortcut+" + (id.ordinal() + 1);
    }
}
