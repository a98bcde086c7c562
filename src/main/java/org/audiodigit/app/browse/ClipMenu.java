package org.audiodigit.app.browse;

import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be done with the clip that is selected. */
final class ClipMenu extends ContextMenu {

    private final MenuItem flag;

    ClipMenu(BrowseViewModel model) {
        flag = item("Flag as wrong", Feather.FLAG, row -> model.toggleFlag(), model);
        getItems()
                .addAll(
                        item("Play", Feather.PLAY, row -> model.sound().replay(), model),
                        flag,
                        item("Copy path", Feather.COPY, ClipMenu::copyPath, model));
        setOnShowing(event -> model.list().selectedProperty().get().ifPresent(this::name));
    }

    private void name(ClipRow row) {
        flag.setText(row.flagged() ? "Take the flag away" : "Flag as wrong");
    }

    private static MenuItem item(
            String text, Ikon icon, Consumer<ClipRow> action, BrowseViewModel model) {
        MenuItem item = new MenuItem(text, new FontIcon(icon));
        item.setOnAction(event -> model.list().selectedProperty().get().ifPresent(action));
        return item;
    }

    private static void copyPath(ClipRow row) {
        ClipboardContent path = new ClipboardContent();
        path.putString(row.clip().file().toString());
        Clipboard.getSystemClipboard().setContent(path);
    }
}
