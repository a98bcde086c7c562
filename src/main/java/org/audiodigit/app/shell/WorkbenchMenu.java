package org.audiodigit.app.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.view.ModelItems;

/** The menu bar. One menu holds the commands of the current room. */
final class WorkbenchMenu extends MenuBar {

    /** After the commands that open a data set. */
    private static final int RECENT_INDEX = 2;

    /** Before the command that opens the folder of a model. */
    private static final int MODELS_INDEX = 4;

    private final Menu room = new Menu();
    private List<RoomAction> roomActions = List.of();

    WorkbenchMenu(ShellViewModel model, ShellActions actions) {
        setUseSystemMenuBar(true);
        room.setOnShowing(event -> fillRoomMenu());
        Menu file = menu("_File", actions.file());
        file.getItems().add(RECENT_INDEX, recentFolders(model));
        file.getItems().add(MODELS_INDEX, models(model));
        Menu edit = menu("_Edit", actions.edit());
        nameChange(edit.getItems().get(0), model.workspace().undo().nextUndoProperty());
        nameChange(edit.getItems().get(1), model.workspace().undo().nextRedoProperty());
        getMenus()
                .addAll(
                        file,
                        edit,
                        menu("_View", actions.view()),
                        room,
                        menu("_Help", actions.help()));
    }

    /** Appends the name of the change that the command undoes or redoes. */
    private static void nameChange(MenuItem item, ObservableStringValue change) {
        String verb = item.getText();
        item.setMnemonicParsing(false);
        item.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> (verb + " " + change.get()).strip(), change));
    }

    private static Menu recentFolders(ShellViewModel model) {
        Menu recent = new Menu("Open _recent");
        ObservableList<Path> folders = model.recentFolders();
        folders.addListener(
                (ListChangeListener<Path>) change -> showRecent(recent, folders, model));
        showRecent(recent, folders, model);
        return recent;
    }

    private static void showRecent(Menu recent, List<Path> folders, ShellViewModel model) {
        recent.setDisable(folders.isEmpty());
        recent.getItems().setAll(folders.stream().map(folder -> recent(folder, model)).toList());
    }

    private static MenuItem recent(Path folder, ShellViewModel model) {
        MenuItem item = new MenuItem(folder.toString());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> model.openRecent(folder));
        return item;
    }

    private static Menu models(ShellViewModel model) {
        Menu menu = new Menu("Use _model");
        new ModelItems(
                menu.getItems(),
                menu.showingProperty(),
                model.workspace(),
                model.workspace().model().activeProperty(),
                model::use,
                model::openModel);
        return menu;
    }

    /**
     * Offers the commands of a room. {@link RoomKeys} handles their keys. The items are created
     * when the menu opens, since JavaFX keeps the nodes of all former items of a closed menu in
     * memory.
     */
    void showRoom(String name, List<RoomAction> actions) {
        room.setText(withMnemonic(name));
        roomActions = actions;
        if (room.isShowing() || room.getItems().isEmpty()) {
            fillRoomMenu(); // an empty menu does not open
        }
    }

    /** Marks the first letter that no other menu has. */
    private String withMnemonic(String name) {
        String taken =
                getMenus().stream()
                        .filter(menu -> menu != room)
                        .map(menu -> menu.getText().substring(1, 2))
                        .collect(Collectors.joining())
                        .toLowerCase(Locale.ROOT);
        int index =
                IntStream.range(0, name.length())
                        .filter(i -> taken.indexOf(Character.toLowerCase(name.charAt(i))) < 0)
                        .findFirst()
                        .orElse(0);
        return name.substring(0, index) + "_" + name.substring(index);
    }

    private void fillRoomMenu() {
        fill(room, roomActions, action -> new ShownKey(action.keyText()));
    }

    private static Menu menu(String name, List<RoomAction> actions) {
        Menu menu = new Menu(name);
        fill(menu, actions, RoomAction::key);
        return menu;
    }

    private static void fill(
            Menu menu, List<RoomAction> actions, Function<RoomAction, KeyCombination> key) {
        List<MenuItem> items = new ArrayList<>();
        Map<String, Menu> submenus = new HashMap<>();
        String group = actions.isEmpty() ? "" : actions.get(0).group();
        for (RoomAction action : actions) {
            if (!action.group().equals(group)) {
                group = action.group();
                items.add(new SeparatorMenuItem());
            }
            MenuItem item = item(action, key.apply(action));
            if (action.submenu().isEmpty()) {
                items.add(item);
            } else {
                submenus.computeIfAbsent(
                                action.submenu(),
                                name -> {
                                    Menu submenu = new Menu(name);
                                    items.add(submenu);
                                    return submenu;
                                })
                        .getItems()
                        .add(item);
            }
        }
        menu.getItems().setAll(items);
    }

    private static MenuItem item(RoomAction action, KeyCombination key) {
        MenuItem item = new MenuItem(action.text());
        if (!action.keyText().isEmpty()) {
            item.setAccelerator(key);
        }
        item.disableProperty().bind(Bindings.not(action.possible()));
        item.setOnAction(event -> action.run().run());
        return item;
    }

    /**
     * A key that a menu shows but does not handle: an accelerator without a modifier would also
     * fire while the user types text.
     */
    private static final class ShownKey extends KeyCombination {

        private final String text;

        ShownKey(String text) {
            this.text = text;
        }

        @Override
        public boolean match(KeyEvent event) {
            return false;
        }

        @Override
        public String getDisplayText() {
            return text;
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
