package org.audiodigit.app.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/** The looks of the window. */
public enum Theme {
    LIGHT(new PrimerLight(), CanvasColours.LIGHT),
    DARK(new PrimerDark(), CanvasColours.DARK);

    private final atlantafx.base.theme.Theme sheets;
    private final CanvasColours canvas;

    Theme(atlantafx.base.theme.Theme sheets, CanvasColours canvas) {
        this.sheets = sheets;
        this.canvas = canvas;
    }

    /** What canvases, which no style sheet reaches, are painted with. */
    public CanvasColours canvas() {
        return canvas;
    }

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /** The parsed form, so that nothing is parsed while the window is awaited. */
    String userAgentStylesheet() {
        return sheets.getUserAgentStylesheetBSS();
    }
}
