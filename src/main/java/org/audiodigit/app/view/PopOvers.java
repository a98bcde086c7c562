package org.audiodigit.app.view;

import org.controlsfx.control.PopOver;

/** Pop-overs in the colours of the theme; those of ControlsFX are light in both themes. */
public final class PopOvers {

    private PopOvers() {}

    public static void applyTheme(PopOver popOver) {
        popOver.getRoot().getStylesheets().clear();
        popOver.setAnimated(false);
    }
}
