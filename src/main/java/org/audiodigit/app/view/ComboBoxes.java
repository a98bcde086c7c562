package org.audiodigit.app.view;

import javafx.application.Platform;
import javafx.beans.property.Property;
import javafx.scene.control.ComboBox;

/**
 * Keeps a value selected in combo boxes. By default, a key or a click with Ctrl or Shift in the
 * open list clears the selection.
 */
public final class ComboBoxes {

    private ComboBoxes() {}

    /** Binds the value to a property and restores it when the selection is cleared. */
    public static <T> void bind(ComboBox<T> box, Property<T> property) {
        property.subscribe(box::setValue);
        box.valueProperty()
                .addListener(
                        (observable, oldValue, newValue) -> {
                            if (newValue != null) {
                                property.setValue(newValue);
                            }
                        });
        restore(box, () -> box.setValue(property.getValue()));
    }

    /**
     * @param show selects the current value; runs after the selection was cleared
     */
    public static void restore(ComboBox<?> box, Runnable show) {
        box.valueProperty()
                .addListener(
                        (observable, oldValue, newValue) -> {
                            if (newValue == null) {
                                // later, since the list is still changing its selection
                                Platform.runLater(show);
                            }
                        });
    }
}
