package org.audiodigit.app.sound;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.SegmentedButton;

/** One of a few values, as buttons that hang together. One of them is always pressed. */
final class SegmentedButtons<E extends Enum<E>> {

    private final SegmentedButton buttons = new SegmentedButton();
    private final Map<E, ToggleButton> byValue;

    SegmentedButtons(Class<E> values, Property<E> chosen, Function<E, String> name) {
        byValue = new EnumMap<>(values);
        for (E value : values.getEnumConstants()) {
            ToggleButton button = new ToggleButton(name.apply(value));
            button.setTooltip(new Tooltip());
            // A press on the one that is chosen would let go of it.
            button.setOnAction(
                    event -> {
                        button.setSelected(true);
                        chosen.setValue(value);
                    });
            byValue.put(value, button);
            buttons.getButtons().add(button);
        }
        chosen.subscribe(value -> byValue.get(value).setSelected(true));
    }

    /** What a person reads who stays on a button. */
    void explain(Function<E, String> tip) {
        byValue.forEach(
                (value, button) -> {
                    button.getTooltip().setText(tip.apply(value));
                    button.setAccessibleHelp(tip.apply(value));
                });
    }

    Node node() {
        return buttons;
    }
}
