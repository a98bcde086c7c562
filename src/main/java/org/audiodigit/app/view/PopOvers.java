package org.audiodigit.app.view;

import org.controlsfx.control.PopOver;

/** Pop-overs in the colours of the theme; those of ControlsFX are light in both themes. */
public final class PopOvers {

    private PopOvers() {}

    /**
     * Prepares a pop-over, which then stays at its control: one that was dragged off would find no
     * colours when its room is left.
     */
    public static void prepare(PopOver popOver) {
        popOver.setDetachable(false);
        popOver.getRoot().getStylesheets().clear();
        popOver.setAnimated(false);
    }
}
