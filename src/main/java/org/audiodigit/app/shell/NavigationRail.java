package org.audiodigit.app.shell;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.workspace.Navigation;
import org.audiodigit.app.workspace.Navigation.RoomId;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A toggle button for each room. */
final class NavigationRail extends VBox {

    private final Map<RoomId, ToggleButton> buttons = new EnumMap<>(RoomId.class);

    NavigationRail(Navigation navigation) {
        getStyleClass().add("rail");
        ToggleGroup group = new ToggleGroup();
        for (RoomId id : RoomId.values()) {
            ToggleButton button = new ToggleButton(name(id), new FontIcon(icon(id)));
            button.setContentDisplay(ContentDisplay.TOP);
            button.getStyleClass().add("rail-button");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setToggleGroup(group);
            button.setTooltip(new Tooltip(RoomAction.withKey(name(id), ShellActions.roomKey(id))));
            button.setOnAction(event -> navigation.roomProperty().set(id));
            buttons.put(id, button);
            getChildren().add(button);
        }
        // a click on the selected button must not deselect it
        navigation.roomProperty().subscribe(id -> buttons.get(id).setSelected(true));
        group.selectedToggleProperty()
                .addListener(
                        (observable, oldToggle, newToggle) -> {
                            if (newToggle == null) {
                                oldToggle.setSelected(true);
                            }
                        });
    }

    static String name(RoomId id) {
        return switch (id) {
            case BROWSE -> "Browse";
            case TRAIN -> "Train";
            case EVALUATE -> "Evaluate";
            case RECOGNISE -> "Recognise";
        };
    }

    private static Ikon icon(RoomId id) {
        return switch (id) {
            case BROWSE -> Feather.FOLDER;
            case TRAIN -> Feather.TRENDING_UP;
            case EVALUATE -> Feather.GRID;
            case RECOGNISE -> Feather.MIC;
        };
    }
}
