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

/** The four rooms as buttons, one of them pressed. */
final class NavigationRail extends VBox {

    private final Map<RoomId, ToggleButton> buttons = new EnumMap<>(RoomId.class);

    NavigationRail(Navigation navigation) {
        getStyleClass().add("rail");
        ToggleGroup group = new ToggleGroup();
        for (RoomId place : RoomId.values()) {
            ToggleButton button = new ToggleButton(name(place), new FontIcon(icon(place)));
            button.setContentDisplay(ContentDisplay.TOP);
            button.getStyleClass().add("rail-button");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setToggleGroup(group);
            button.setTooltip(
                    new Tooltip(RoomAction.withKey(name(place), WorkbenchMenu.roomKey(place))));
            button.setOnAction(event -> navigation.roomProperty().set(place));
            buttons.put(place, button);
            getChildren().add(button);
        }
        // a pressed button stays pressed when it is pressed again
        navigation.roomProperty().subscribe(place -> buttons.get(place).setSelected(true));
        group.selectedToggleProperty()
                .addListener(
                        (is, old, chosen) -> {
                            if (chosen == null) {
                                old.setSelected(true);
                            }
                        });
    }

    static String name(RoomId place) {
        return switch (place) {
            case BROWSE -> "Browse";
            case TRAIN -> "Train";
            case EVALUATE -> "Evaluate";
            case RECOGNISE -> "Recognise";
        };
    }

    private static Ikon icon(RoomId place) {
        return switch (place) {
            case BROWSE -> Feather.FOLDER;
            case TRAIN -> Feather.TRENDING_UP;
            case EVALUATE -> Feather.GRID;
            case RECOGNISE -> Feather.MIC;
        };
    }
}
