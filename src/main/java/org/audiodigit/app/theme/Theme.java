package org.audiodigit.app.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/** A light and a dark theme. */
public enum Theme {
    LIGHT(new PrimerLight(), CanvasColours.LIGHT),
    DARK(new PrimerDark(), CanvasColours.DARK);

    private final atlantafx.base.theme.Theme sheets;
    private final CanvasColours canvas;

    Theme(atlantafx.base.theme.Theme sheets, CanvasColours canvas) {
        this.sheets = sheets;
        this.canvas = canvas;
    }

    public CanvasColours canvas() {
        return canvas;
    }

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /** The binary style sheet, which loads faster than the text. */
    public String userAgentStylesheet() {
        return sheets.getUserAgentStylesheetBSS();
    }
}
