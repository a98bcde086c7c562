package org.audiodigit.app.view;

import org.controlsfx.control.PopOver;

/** A pop-over in the colours of the theme; that of ControlsFX is light in both themes. */
public class ThemedPopOver extends PopOver {

    public ThemedPopOver() {
        getRoot().getStylesheets().clear();
        setAnimated(false);
    }
}
