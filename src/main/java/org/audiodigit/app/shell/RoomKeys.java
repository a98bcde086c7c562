package org.audiodigit.app.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.audiodigit.app.room.RoomAction;

/**
 * Handles the keys of the current room before the focused control, so that e.g. Space plays while a
 * table has the focus. Controls keep the keys they need: text fields all of them, buttons Space.
 */
final class RoomKeys {

    private final Supplier<List<RoomAction>> actions;

    /** Whether the key that is held ran an action. */
    private boolean used;

    /** The key that is held down, which the system repeats; null without one. */
    private KeyCode held;

    RoomKeys(Parent shell, Supplier<List<RoomAction>> actions) {
        this.actions = actions;
        shell.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        shell.addEventFilter(KeyEvent.KEY_RELEASED, this::release);
        // another window receives the release of the key
        shell.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::focusedProperty)
                .subscribe(focused -> held = null);
        // the action may have moved the focus to a text field, which must not receive the character
        shell.addEventFilter(
                KeyEvent.KEY_TYPED,
                event -> {
                    if (used) {
                        event.consume();
                    }
                });
    }

    private void release(KeyEvent event) {
        used = false;
        if (event.getCode() == held) {
            held = null;
        }
    }

    private void press(KeyEvent event) {
        used = false;
        boolean repeated = event.getCode() == held;
        held = event.getCode();
        boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        Node focused = event.getTarget() instanceof Node node ? node : null;
        // a text field moves its caret with any modifier
        boolean own = plain || event.getCode().isArrowKey();
        if (own && isKeyOf(focused, event.getCode())) {
            return;
        }
        for (RoomAction action : actions.get()) {
            if (action.matches(event) && action.possible().get()) {
                event.consume();
                used = true;
                if (action.repeats() || !repeated) {
                    action.run().run();
                }
                return;
            }
        }
    }

    private static boolean isKeyOf(Node focused, KeyCode key) {
        if (focused instanceof TextInputControl || focused instanceof Spinner<?>) {
            return true;
        }
        // the text field of an editable combo box has the focus without being the event target
        if (focused instanceof ComboBoxBase<?> box && box.isEditable()) {
            return true;
        }
        boolean pressed = key == KeyCode.SPACE || key == KeyCode.ENTER;
        boolean moves = key.isArrowKey() || key == KeyCode.HOME || key == KeyCode.END;
        return (focused instanceof ButtonBase && pressed)
                || (focused instanceof ComboBoxBase<?> && (pressed || moves));
    }
}
