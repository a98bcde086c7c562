package org.audiodigit.app.room;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;

/**
 * Something that a person can do in a room, from its menu or by its key.
 *
 * @param text as the menu says it
 * @param key e.g. {@code Space}, {@code Shortcut+E}; without a modifier it does not act while a
 *     person types text
 * @param possible whether it can be done now
 * @param run does it, on the window's thread
 */
public record RoomAction(
        String text, KeyCombination key, ObservableBooleanValue possible, Runnable run) {

    /** An action that can always be done. */
    public static RoomAction of(String text, String key, Runnable run) {
        return of(text, key, Bindings.createBooleanBinding(() -> true), run);
    }

    public static RoomAction of(
            String text, String key, ObservableBooleanValue possible, Runnable run) {
        return new RoomAction(text, KeyCombination.valueOf(key), possible, run);
    }
}
