package org.audiodigit.app.view;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseEvent;
import javafx.util.Callback;
import org.controlsfx.control.CheckComboBox;

/** Works around two bugs in combo boxes with check boxes. */
public final class CheckComboBoxFixes {

    private CheckComboBoxFixes() {}

    /**
     * Ignores clicks below the last row, for which ControlsFX throws an exception. Removes the
     * check boxes from the focus order: JavaFX throws an exception when Tab is pressed on a check
     * box whose row no longer exists.
     */
    public static void apply(CheckComboBox<?> box) {
        box.skinProperty()
                .addListener(
                        (observable, oldSkin, newSkin) -> {
                            if (newSkin != null) {
                                box.getChildrenUnmodifiable().forEach(CheckComboBoxFixes::apply);
                            }
                        });
    }

    private static void apply(Node node) {
        if (node instanceof ComboBox<?> list) {
            apply(list);
        }
    }

    private static <T> void apply(ComboBox<T> list) {
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
