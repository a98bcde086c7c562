package org.audiodigit.app.view;

import javafx.application.Platform;
import javafx.beans.property.Property;
import javafx.scene.control.ComboBox;

/**
 * A list of which one is always chosen. Without it a key or a click with Ctrl or Shift in the open
 * list chooses nothing.
 */
public final class ComboBoxes {

    private ComboBoxes() {}

    /** The box chooses the property's value, and shows it again when nothing is chosen. */
    public static <T> void bind(ComboBox<T> box, Property<T> property) {
        property.subscribe(box::setValue);
        box.valueProperty()
                .addListener(
                        (is, before, value) -> {
                            if (value != null) {
                                property.setValue(value);
                            }
                        });
        restore(box, () -> box.setValue(property.getValue()));
    }

    /**
     * @param show shows what is chosen; is run after nothing was chosen in the box
     */
    public static void restore(ComboBox<?> box, Runnable show) {
        box.valueProperty()
                .addListener(
                        (is, before, value) -> {
                            if (value == null) {
                                // the list is in the middle of a change of its own
                                Platform.runLater(show);
                            }
                        });
    }
}
