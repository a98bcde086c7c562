package org.audiodigit.app.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.audiodigit.app.dialog.NotificationViewModel;
import org.audiodigit.app.help.HelpView;
import org.audiodigit.app.help.HelpViewModel;
import org.audiodigit.app.room.Room;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.workspace.Navigation;
import org.audiodigit.app.workspace.Navigation.RoomId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The content of the window: menu bar, navigation rail, header, current room, status bar. */
public final class ShellView extends BorderPane {

    /** The commands of the window itself. */
    public record WindowActions(Runnable about, Runnable log, Runnable quit) {}

    private static final Logger LOG = LoggerFactory.getLogger(ShellView.class);

    private final Map<RoomId, Supplier<Room>> builders;
    private final Map<RoomId, Room> rooms = new EnumMap<>(RoomId.class);
    private final Deque<Runnable> preparations = new ArrayDeque<>();
    private final Map<RoomId, List<Node>> headers = new EnumMap<>(RoomId.class);
    private final StackPane content = new StackPane();
    private final HelpViewModel help = new HelpViewModel();
    private final ShellActions actions;
    private final WorkbenchMenu menu;
    private final Navigation navigation;
    private final SmallWindowScroll scroll;
    private final HeaderBar header;
    private HelpView helpView;
    private Room entered;

    /**
     * @param builders create the rooms; a room is built when it is prepared or entered for the
     *     first time, so that the window opens sooner
     */
    public ShellView(
            ShellViewModel model,
            TaskExecutor tasks,
            Themes themes,
            NotificationViewModel notifications,
            Map<RoomId, Supplier<Room>> builders,
            WindowActions window) {
        this.builders = builders;
        getStyleClass().add("shell");
        actions =
                ShellActions.of(
                        model,
                        themes,
                        notifications,
                        window,
                        this::showHelp,
                        () -> FocusedContextMenu.show(getScene()));
        menu = new WorkbenchMenu(model, actions);
        content.getStyleClass().add("room");
        setTop(menu);
        header = new HeaderBar(model, themes);
        BorderPane room = new BorderPane(content, header, null, null, null);
        NavigationRail rail = new NavigationRail(model.workspace().navigation());
        scroll = new SmallWindowScroll(room, rail);
        setCenter(scroll);
        setBottom(new WorkbenchStatusBar(model, tasks, notifications));
        navigation = model.workspace().navigation();
        menu.showRoom(NavigationRail.name(navigation.roomProperty().get()), List.of());
        new RoomKeys(this, this::actionsByKey);
        KeyCombination redo = KeyCombination.valueOf(ShellActions.OTHER_REDO_KEY);
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (redo.match(event)) {
                        model.workspace().undo().redo();
                        event.consume();
                    }
                });
    }

    /** The commands of the visible room, after the one whose key they share. */
    private List<RoomAction> actionsByKey() {
        List<RoomAction> byKey = new ArrayList<>(actions.beforeRooms());
        if (entered != null && !helpShown()) {
            byKey.addAll(entered.actions());
        }
        return byKey;
    }

    /** Shows a node in place of the room until {@link #enterRooms}. */
    public void showSkeleton(Region skeleton) {
        content.getChildren().setAll(skeleton);
    }

    /**
     * Shows the selected room, now and after each change. Call it when the window is visible, since
     * building a room takes longer than building the frame.
     */
    public void enterRooms() {
        navigation.roomProperty().subscribe(this::enter);
        for (RoomId id : RoomId.values()) {
            preparations.add(() -> rooms.computeIfAbsent(id, this::build));
            preparations.add(() -> style(id));
        }
    }

    /**
     * Builds and styles a room, or a part of one, that has not been shown, so that it appears
     * sooner when it is entered. Call it while the user does nothing.
     *
     * @return whether there is more to prepare
     */
    public boolean prepareNext() {
        Runnable next = preparations.poll();
        if (next != null) {
            next.run();
        }
        return !preparations.isEmpty();
    }

    private void style(RoomId id) {
        Room room = rooms.get(id);
        style(room.view());
        room.laterParts().forEach(part -> preparations.add(() -> style(part.get())));
    }

    /**
     * Creates the skins of controls and loads their classes, without showing them. Does not lay
     * them out, since the window can have another size when they are shown.
     */
    private void style(Region view) {
        if (view.getParent() == null) {
            content.getChildren().add(0, view);
            view.applyCss();
            content.getChildren().remove(view);
        }
    }

    private boolean helpShown() {
        return helpView != null && content.getChildren().contains(helpView);
    }

    /** Shows the help page over the room. It lists the keys of a room as soon as that is built. */
    private void showHelp() {
        if (entered == null) {
            return;
        }
        leaveRoom();
        if (helpView == null) {
            helpView = new HelpView(help, this::closeHelp);
        }
        if (!helpShown()) {
            content.getChildren().add(helpView);
        }
        entered.view().setDisable(true);
        helpView.focus();
        listKeys();
        for (RoomId id : RoomId.values()) {
            Platform.runLater(
                    () -> {
                        rooms.computeIfAbsent(id, this::build);
                        listKeys();
                    });
        }
    }

    private void listKeys() {
        Map<RoomId, List<RoomAction>> keys = new EnumMap<>(RoomId.class);
        rooms.forEach((id, room) -> keys.put(id, room.actions()));
        help.setSections(HelpTexts.sections(actions, keys));
    }

    private void closeHelp() {
        if (helpShown()) {
            content.getChildren().remove(helpView);
            entered.view().setDisable(false);
            entered.enter();
        }
    }

    /** Leaves and closes the rooms before the window closes. */
    public void closeRooms() {
        leaveRoom();
        rooms.values().forEach(Room::close);
    }

    private void leaveRoom() {
        if (entered != null) {
            entered.leave();
        }
    }

    /** Whether the user wants to close the window, if a room has a reason to ask. */
    public boolean allowsClosing() {
        return rooms.values().stream().allMatch(Room::allowsClosing);
    }

    private Room build(RoomId id) {
        Room room = builders.get(id).get();
        if (LOG.isDebugEnabled()) {
            room.actions().forEach(ShellView::logEnabled);
        }
        return room;
    }

    /**
     * Logs when an action becomes enabled or disabled; scripts wait for it before pressing keys.
     */
    private static void logEnabled(RoomAction action) {
        action.possible()
                .subscribe(
                        enabled ->
                                LOG.debug(
                                        "{}: {}", action.text(), enabled ? "enabled" : "disabled"));
    }

    private void enter(RoomId id) {
        if (helpShown()) {
            entered.view().setDisable(false);
        }
        leaveRoom();
        entered = rooms.computeIfAbsent(id, this::build);
        content.getChildren().setAll(entered.view());
        header.show(headers.computeIfAbsent(id, built -> rooms.get(built).headerItems()));
        scroll.setMinRoomWidth(entered.minWidth());
        menu.showRoom(NavigationRail.name(id), entered.actions());
        entered.enter();
    }
}
