package org.audiodigit.app.evaluate;

import javafx.scene.paint.Color;
import org.audiodigit.app.theme.CanvasColours;
import org.audiodigit.app.theme.Theme;

/**
 * The shades of the confusion matrix: one hue for correct predictions, another for mistakes. The
 * theme's text colour is readable on every shade.
 */
record MatrixColours(CanvasColours canvas, Color correct, Color wrong) {

    static MatrixColours of(Theme theme) {
        return theme == Theme.LIGHT
                ? new MatrixColours(theme.canvas(), Color.web("#54aeff"), Color.web("#fb8f44"))
                : new MatrixColours(theme.canvas(), Color.web("#0f4fb3"), Color.web("#8f3d13"));
    }

    /**
     * The shade of a cell. The square root makes small shares visible, since most mistakes are
     * rare.
     *
     * @param share of the row's clips, 0..1
     */
    Color shade(boolean isCorrect, double share) {
        return canvas.plot().interpolate(isCorrect ? correct : wrong, Math.sqrt(share));
    }
}
