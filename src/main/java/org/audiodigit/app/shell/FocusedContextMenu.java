package org.audiodigit.app.shell;

import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.ContextMenuEvent;

/**
 * Opens the context menu of the focused control, as its key does on Windows; JavaFX ignores this
 * key on Linux.
 */
final class FocusedContextMenu {

    /** Distance, in pixels, from the corner of a large control. */
    private static final double MAX_OFFSET = 48;

    private FocusedContextMenu() {}

    static void show(Scene scene) {
        Node focused = scene.getFocusOwner();
        if (focused == null) {
            return;
        }
        Bounds bounds = focused.getLayoutBounds();
        double x = bounds.getMinX() + Math.min(MAX_OFFSET, bounds.getWidth() / 2);
        double y = bounds.getMinY() + Math.min(MAX_OFFSET, bounds.getHeight() / 2);
        Point2D screen = focused.localToScreen(x, y);
        Event.fireEvent(
                focused,
                new ContextMenuEvent(
                        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                        x,
                        y,
                        screen.getX(),
                        screen.getY(),
                        true,
                        null));
    }
}
