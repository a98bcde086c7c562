package org.audiodigit.app.shell;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.workspace.Navigation;
import org.audiodigit.app.workspace.Navigation.RoomId;

/** The menu bar. One menu holds the commands of the current room. */
final class WorkbenchMenu extends MenuBar {

    static final String OPEN_KEY = "Shortcut+O";
    static final String THEME_KEY = "F6";

    private final Menu room = new Menu();

    WorkbenchMenu(ShellViewModel model, Themes themes, ShellView.WindowActions window) {
        setUseSystemMenuBar(true);
        Menu file = new Menu("_File");
        file.getItems()
                .addAll(
                        item("_Open folder…", OPEN_KEY, model::openFolder),
                        item("Open _bundled recordings", "Shortcut+B", model::openBundled),
                        item("Use _model…", "Shortcut+M", model::openModel),
                        new SeparatorMenuItem(),
                        item("_Quit", "Shortcut+Q", window.quit()));
        Menu view = new Menu("_View");
        Navigation navigation = model.workspace().navigation();
        for (RoomId id : RoomId.values()) {
            view.getItems()
                    .add(
                            item(
                                    NavigationRail.name(id),
                                    roomKey(id),
                                    () -> navigation.roomProperty().set(id)));
        }
        view.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item("Light or dark _theme", THEME_KEY, themes::toggle));
        Menu help = new Menu("_Help");
        help.getItems()
                .addAll(
                        item("Show _log", "Shortcut+L", window.log()),
                        item("_About", "F1", window.about()));
        getMenus().addAll(file, view, room, help);
    }

    /** Shows the commands of a room. {@link RoomKeys} handles their keys. */
    void showRoom(String name, List<RoomAction> actions) {
        room.setText(name);
        room.getItems().setAll(actions.stream().map(WorkbenchMenu::item).toList());
    }

    static String roomKey(RoomId id) {
        return "Shortcut+" + (id.ordinal() + 1);
    }

    private static MenuItem item(RoomAction action) {
        MenuItem item = new MenuItem(action.text() + "\t" + action.keyText());
        item.disableProperty().bind(Bindings.not(action.possible()));
        item.setOnAction(event -> action.run().run());
        return item;
    }

    private static MenuItem item(String text, String key, Runnable run) {
        MenuItem item = new MenuItem(text);
        item.setAccelerator(KeyCombination.valueOf(key));
        item.setOnAction(event -> run.run());
        return item;
    }
}
