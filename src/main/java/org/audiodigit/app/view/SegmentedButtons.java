package org.audiodigit.app.view;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;

/** Segmented buttons for the values of an enum, one of which is always selected. */
public final class SegmentedButtons<E extends Enum<E>> {

    private final SegmentedButton buttons = new SegmentedButton();
    private final Map<E, ToggleButton> byValue;

    public SegmentedButtons(Class<E> values, Property<E> selected, Function<E, String> name) {
        byValue = new EnumMap<>(values);
        for (E value : values.getEnumConstants()) {
            ToggleButton button = new ToggleButton(name.apply(value));
            button.setTooltip(new Tooltip());
            button.setMinWidth(Region.USE_PREF_SIZE);
            // a click on the selected button must not deselect it
            button.setOnAction(
                    event -> {
                        button.setSelected(true);
                        selected.setValue(value);
                    });
            byValue.put(value, button);
            buttons.getButtons().add(button);
        }
        selected.subscribe(value -> byValue.get(value).setSelected(true));
    }

    /** Sets the tool tip of each button. */
    public void setToolTips(Function<E, String> tip) {
        byValue.forEach(
                (value, button) -> {
                    button.getTooltip().setText(tip.apply(value));
                    button.setAccessibleHelp(tip.apply(value));
                });
    }

    public Node node() {
        return buttons;
    }
}
