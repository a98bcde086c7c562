package org.audiodigit.app.room;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;

/** Names keys as the keyboard of the system does, e.g. Ctrl+Shift+M, on macOS ⇧⌘M. */
public final class PlatformKeys {

    private static final boolean MAC = System.getProperty("os.name").startsWith("Mac");

    private PlatformKeys() {}

    /** Whether a key deletes. The key that a Mac calls Delete is Backspace elsewhere. */
    public static boolean isDelete(KeyCode key) {
        return isDelete(key, MAC);
    }

    static boolean isDelete(KeyCode key, boolean mac) {
        return key == KeyCode.DELETE || mac && key == KeyCode.BACK_SPACE;
    }

    static String text(KeyCombination key) {
        return text(key, MAC);
    }

    static String text(KeyCombination key, boolean mac) {
        if (!(key instanceof KeyCodeCombination coded)) {
            return key.getDisplayText();
        }
        return modifiers(key, mac) + name(coded.getCode(), mac);
    }

    /** In the order of the guidelines of each system. */
    private static String modifiers(KeyCombination key, boolean mac) {
        boolean shortcut = isDown(key.getShortcut());
        boolean control = isDown(key.getControl()) || shortcut && !mac;
        boolean meta = isDown(key.getMeta()) || shortcut && mac;
        StringBuilder text = new StringBuilder();
        text.append(control ? mac ? "⌃" : "Ctrl+" : "");
        text.append(isDown(key.getAlt()) ? mac ? "⌥" : "Alt+" : "");
        text.append(isDown(key.getShift()) ? mac ? "⇧" : "Shift+" : "");
        text.append(meta ? mac ? "⌘" : "Meta+" : "");
        return text.toString();
    }

    private static boolean isDown(ModifierValue modifier) {
        return modifier == ModifierValue.DOWN;
    }

    private static String name(KeyCode key, boolean mac) {
        return switch (key) {
            case ESCAPE -> "Esc";
            case BACK_SPACE -> mac ? "Delete" : "Backspace";
            case ENTER -> mac ? "Return" : "Enter";
            default -> new KeyCodeCombination(key).getDisplayText();
        };
    }
}
