package org.audiodigit.app.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.audiodigit.app.help.HelpView;
import org.audiodigit.app.help.HelpViewModel;
import org.audiodigit.app.room.Room;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.app.theme.Theme;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.view.ModelMenu;
import org.audiodigit.app.workspace.Navigation;
import org.audiodigit.app.workspace.Navigation.RoomId;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The content of the window: menu bar, navigation rail, header, current room, status bar. */
public final class ShellView extends BorderPane {

    /** The commands of the window itself. */
    public record WindowActions(Runnable about, Runnable log, Runnable quit) {}

    private static final Logger LOG = LoggerFactory.getLogger(ShellView.class);

    private final Map<RoomId, Supplier<Room>> builders;
    private final Map<RoomId, Room> rooms = new EnumMap<>(RoomId.class);
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
     * @param builders create the rooms; a room is built when it is entered for the first time, so
     *     that the window opens sooner
     */
    public ShellView(
            ShellViewModel model,
            TaskExecutor tasks,
            Themes themes,
            Map<RoomId, Supplier<Room>> builders,
            WindowActions window) {
        this.builders = builders;
        getStyleClass().add("shell");
        actions =
                ShellActions.of(
                        model,
                        themes,
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
        setBottom(new WorkbenchStatusBar(model, tasks));
        navigation = model.workspace().navigation();
        menu.showRoom(NavigationRail.name(navigation.roomProperty().get()), List.of());
        new RoomKeys(this, () -> entered == null || helpShown() ? List.of() : entered.actions());
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

    /** Name of the room and of the data set, with buttons for the data set and the theme. */
    private static final class HeaderBar extends HBox {

        private final HBox items = new HBox();

        HeaderBar(ShellViewModel model, Themes themes) {
            getStyleClass().add("header");
            setAlignment(Pos.CENTER_LEFT);
            Label room = new Label();
            room.getStyleClass().add("room-name");
            room.setMinWidth(Region.USE_PREF_SIZE);
            model.workspace()
                    .navigation()
                    .roomProperty()
                    .subscribe(id -> room.setText(NavigationRail.name(id)));
            Label dataset = new Label();
            dataset.getStyleClass().add("dataset-line");
            dataset.textProperty().bind(model.datasetLine());
            Tooltip wholeLine = new Tooltip();
            wholeLine.textProperty().bind(dataset.textProperty());
            dataset.setTooltip(wholeLine);
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            Button open = new Button("Open folder…", new FontIcon(Feather.FOLDER_PLUS));
            open.setMinWidth(Region.USE_PREF_SIZE);
            open.setTooltip(
                    new Tooltip(
                            RoomAction.withKey(
                                    "Open a folder of recordings", ShellActions.OPEN_KEY)));
            open.setOnAction(event -> model.openFolder());
            items.setAlignment(Pos.CENTER_LEFT);
            items.setMinWidth(Region.USE_PREF_SIZE);
            getChildren()
                    .addAll(
                            room,
                            dataset,
                            space,
                            modelMenu(model),
                            items,
                            open,
                            themeButton(themes));
        }

        /** Shows the controls of a room. */
        private void show(List<Node> ofRoom) {
            items.getChildren().setAll(ofRoom);
            items.setVisible(!ofRoom.isEmpty());
            items.setManaged(!ofRoom.isEmpty());
        }

        /** Not in Train, whose table of runs marks the active model. */
        private static ModelMenu modelMenu(ShellViewModel model) {
            ModelMenu menu =
                    new ModelMenu(
                            model.workspace(),
                            model.workspace().model().activeProperty(),
                            model::use,
                            model::openModel,
                            "Model: ",
                            "Active model");
            menu.setId("active-model");
            menu.setMinWidth(Region.USE_PREF_SIZE);
            menu.visibleProperty()
                    .bind(model.workspace().navigation().roomProperty().isNotEqualTo(RoomId.TRAIN));
            menu.managedProperty().bind(menu.visibleProperty());
            return menu;
        }

        private static Button themeButton(Themes themes) {
            FontIcon icon = new FontIcon(Feather.MOON);
            Button button = new Button(null, icon);
            button.getStyleClass().addAll("button-icon", "flat");
            button.setOnAction(event -> themes.toggle());
            Tooltip tip = new Tooltip();
            button.setTooltip(tip);
            themes.themeProperty()
                    .subscribe(
                            theme -> {
                                icon.setIconCode(theme == Theme.LIGHT ? Feather.MOON : Feather.SUN);
                                String text = theme == Theme.LIGHT ? "Dark theme" : "Light theme";
                                tip.setText(RoomAction.withKey(text, ShellActions.THEME_KEY));
                                button.setAccessibleText(text);
                            });
            return button;
        }
    }
}
