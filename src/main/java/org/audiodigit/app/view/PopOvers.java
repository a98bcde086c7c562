package org.audiodigit.app.view;

import org.controlsfx.control.PopOver;

/** Pop-overs in the colours of the theme; those of ControlsFX are light in both themes. */
public final class PopOvers {

    private PopOvers() {}

    /**
     * Also keeps the pop-over in its place: one that was dragged off finds no colours when it
     * closes.
     */
    public static void applyTheme(PopOver popOver) {
        // popOver.setDetachable(false);
        popOver.getRoot().getStylesheets().clear();
        popOver.setAnimated(false);
    }
}
