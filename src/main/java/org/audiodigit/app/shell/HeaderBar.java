package org.audiodigit.app.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.theme.Theme;
import org.audiodigit.app.theme.Themes;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Name of the room and of the data set, with buttons for the data set and the theme. */
final class HeaderBar extends HBox {

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
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button open = new Button("Open folder…", new FontIcon(Feather.FOLDER_PLUS));
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setTooltip(
                new Tooltip(
                        RoomAction.withKey("Open a folder of recordings", WorkbenchMenu.OPEN_KEY)));
        open.setOnAction(event -> model.openFolder());
        getChildren().addAll(room, dataset, space, open, themeButton(themes));
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
                            tip.setText(RoomAction.withKey(text, WorkbenchMenu.THEME_KEY));
                            button.setAccessibleText(text);
                        });
        return button;
    }
}
