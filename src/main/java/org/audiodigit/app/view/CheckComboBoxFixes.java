package org.audiodigit.app.view;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseEvent;
import javafx.util.Callback;
import org.controlsfx.control.CheckComboBox;

/** A list whose lines are ticked, spared two mistakes of the toolkits. */
public final class CheckComboBoxFixes {

    private CheckComboBoxFixes() {}

    /**
     * A click below the last line does nothing, where ControlsFX would look for the item of that
     * line, and throw. Boxes in lines do not take the focus from the list: JavaFX throws at Tab
     * where it does not find the line of the box that has it.
     */
    public static void mend(CheckComboBox<?> box) {
        box.skinProperty()
                .addListener(
                        (skin, old, now) -> {
                            if (now != null) {
                                box.getChildrenUnmodifiable().forEach(CheckComboBoxFixes::mend);
                            }
                        });
    }

    private static void mend(Node node) {
        if (node instanceof ComboBox<?> list) {
            mend(list);
        }
    }

    private static <T> void mend(ComboBox<T> list) {
        Callback<ListView<T>, ListCell<T>> usual = list.getCellFactory();
        list.setCellFactory(view -> mended(usual.call(view)));
    }

    private static <T> ListCell<T> mended(ListCell<T> cell) {
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
