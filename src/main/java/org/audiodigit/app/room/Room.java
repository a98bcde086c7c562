package org.audiodigit.app.room;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** One of the main pages of the window. */
public interface Room {

    /** The width of a window of 800 pixels without its borders. */
    double NARROW = 780;

    Region view();

    /** The room's commands, in the order of its menu. */
    List<RoomAction> actions();

    /**
     * The minimum width of room and navigation rail, in pixels. A narrower window scrolls sideways.
     */
    default double minWidth() {
        return 1000;
    }

    /** Called when the room is shown; moves the focus into it. */
    default void enter() {
        view().requestFocus();
    }

    /** Asks the user before the window closes, e.g. during a training; false keeps it open. */
    default boolean allowsClosing() {
        return true;
    }

    /** Called when another room is shown; stops e.g. playback. */
    default void leave() {}

    /** The controls of the room in the header of the window. */
    default List<Node> headerItems() {
        return List.of();
    }

    /**
     * Parts of the room that are not shown yet, e.g. its other pages. The window may style them
     * ahead of time.
     */
    default List<Supplier<? extends Region>> laterParts() {
        return List.of();
    }

    /** Called when the window closes, after {@link #leave}; releases what is locked. */
    default void close() {}
}
