package org.audiodigit.app.shell;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.theme.Theme;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.view.ModelMenu;
import org.audiodigit.app.workspace.Navigation.RoomId;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Name of the room and of the data set, with buttons for the data set and the theme. */
final class HeaderBar extends HBox {

    /** Below this width of the window, in pixels, the buttons show only their icons. */
    private static final double NARROW = 1000;

    private final HBox items = new HBox();
    private final Button open = new Button("Open folder…", new FontIcon(Feather.FOLDER_PLUS));

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
        open.setAccessibleText("Open folder");
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setTooltip(
                new Tooltip(
                        RoomAction.withKey("Open a folder of recordings", ShellActions.OPEN_KEY)));
        open.setOnAction(event -> model.openFolder());
        sceneProperty().subscribe(this::watch);
        items.setAlignment(Pos.CENTER_LEFT);
        items.setMinWidth(Region.USE_PREF_SIZE);
        getChildren()
                .addAll(room, dataset, space, modelMenu(model), items, open, themeButton(themes));
    }

    /** The width of the window, since the minimum width of the texts would widen the header. */
    private void watch(Scene scene) {
        if (scene != null) {
            scene.widthProperty().subscribe(width -> fit(width.doubleValue()));
        }
    }

    private void fit(double width) {
        ContentDisplay display = width < NARROW ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
        open.setContentDisplay(display);
        items.getChildren().stream()
                .filter(Labeled.class::isInstance)
                .forEach(item -> ((Labeled) item).setContentDisplay(display));
    }

    /** Shows the controls of a room. */
    void show(List<Node> ofRoom) {
        items.getChildren().setAll(ofRoom);
        if (getScene() != null) {
            fit(getScene().getWidth());
        }
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
