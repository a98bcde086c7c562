package org.audiodigit.app.view;

import javafx.application.Platform;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseEvent;
import javafx.util.Callback;
import org.controlsfx.control.CheckComboBox;

/**
 * Corrects the behaviour of combo boxes. By default, a key or a click with Ctrl or Shift in the
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

    /**
     * Works around two bugs of lists with check boxes. Ignores clicks below the last row, for which
     * ControlsFX throws an exception. Removes the check boxes from the focus order: JavaFX throws
     * an exception when Tab is pressed on a check box whose row no longer exists.
     */
    public static void fix(CheckComboBox<?> box) {
        box.skinProperty()
                .addListener(
                        (observable, oldSkin, newSkin) -> {
                            if (newSkin != null) {
                                box.getChildrenUnmodifiable().forEach(ComboBoxes::fix);
                            }
                        });
    }

    private static void fix(Node node) {
        if (node instanceof ComboBox<?> list) {
            fix(list);
        }
    }

    private static <T> void fix(ComboBox<T> list) {
        Callback<ListView<T>, ListCell<T>> original = list.getCellFactory();
        list.setCellFactory(view -> fixed(original.call(view)));
    }

    private static <T> ListCell<T> fixed(ListCell<T> cell) {
        cell.addEventFilter(
                MouseEvent.MOUSE_CLICKED,
                click -> {
                    if (cell.isEmpty()) {
                        click.consume();
                    }
                });
        cell.graphicProperty()
                .subscribe(
                        graphic -> {
                            if (graphic != null) {
                                graphic.setFocusTraversable(false);
                            }
                        });
        return cell;
    }
}
