package org.audiodigit.app.sound;

import org.audiodigit.app.room.RoomAction;

/** Tells the user which gestures are possible on a part of the plots. */
public enum PlotHint {
    PLOTS(
            "Drag: select · Wheel: zoom · Shift+wheel: scroll · "
                    + shortcut()
                    + "wheel: zoom frequencies"),
    SEGMENT("Click: select · Double-click: play · Drag an edge: move it · Wheel: zoom"),
    FREQUENCY_AXIS(
            "Drag: zoom to a band · Wheel: zoom · Shift+wheel: scroll · Double-click: all frequencies");

    private final String text;

    PlotHint(String text) {
        this.text = text;
    }

    /** The name of the modifier key, e.g. {@code Ctrl+}. */
    private static String shortcut() {
        return RoomAction.keyText("Shortcut+A").replace("A", "");
    }

    public String text() {
        return text;
    }
}
