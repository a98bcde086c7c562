package org.audiodigit.app.room;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * A command of a room or of the window, available from its menu and by its key. The help page lists
 * it.
 *
 * @param text the text of the menu item
 * @param key e.g. {@code Space}, {@code Shortcut+E}; a key without a modifier has no effect while
 *     the user types text
 * @param possible whether the command is enabled
 * @param run executes the command on the JavaFX thread
 * @param group group in the menu; a line separates groups
 * @param submenu the submenu that contains the item; empty for the menu itself
 * @param repeats whether a key that is held down executes the command again and again
 */
public record RoomAction(
        String text,
        KeyCombination key,
        ObservableBooleanValue possible,
        Runnable run,
        String group,
        String submenu,
        boolean repeats) {

    private static final KeyCombination DELETE = new KeyCodeCombination(KeyCode.DELETE);

    /** Creates an action that is always enabled. */
    public static RoomAction of(String text, String key, Runnable run) {
        return of(text, key, Bindings.createBooleanBinding(() -> true), run);
    }

    public static RoomAction of(
            String text, String key, ObservableBooleanValue possible, Runnable run) {
        return new RoomAction(text, KeyCombination.valueOf(key), possible, run, "", "", true);
    }

    /** Creates an action that is always enabled and has no key. */
    public static RoomAction withoutKey(String text, Runnable run) {
        return new RoomAction(
                text,
                KeyCombination.NO_MATCH,
                Bindings.createBooleanBinding(() -> true),
                run,
                "",
                "",
                true);
    }

    /** Returns this action in a group of its menu. */
    public RoomAction in(String newGroup) {
        return new RoomAction(text, key, possible, run, newGroup, submenu, repeats);
    }

    /** Returns this action in a submenu. */
    public RoomAction under(String newSubmenu) {
        return new RoomAction(text, key, possible, run, group, newSubmenu, repeats);
    }

    /** Returns this action with another condition. */
    public RoomAction when(ObservableBooleanValue newPossible) {
        return new RoomAction(text, key, newPossible, run, group, submenu, repeats);
    }

    /** Returns this action, executed once until its key is released. */
    public RoomAction oncePerKeyPress() {
        return new RoomAction(text, key, possible, run, group, submenu, false);
    }

    /**
     * Appends a key to the text of a button or a tool tip, e.g. {@code Play (Space)}.
     *
     * @param key in the syntax of {@link KeyCombination#valueOf}
     */
    public static String withKey(String text, String key) {
        return text + " (" + keyText(key) + ")";
    }

    /** Returns the name of a key on this platform, e.g. {@code Ctrl+O}, on a Mac with Command. */
    public static String keyText(String key) {
        return PlatformKeys.text(KeyCombination.valueOf(key));
    }

    /** Returns the key's name on this platform; empty without a key. */
    public String keyText() {
        return key == KeyCombination.NO_MATCH ? "" : PlatformKeys.text(key);
    }

    /** Whether the pressed key is that of the command. */
    public boolean matches(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        boolean deletes = plain && PlatformKeys.isDelete(event.getCode());
        // not the other way round: a missing key equals every key without modifiers
        return key.match(event) || deletes && DELETE.equals(key);
    }
}
