package org.audiodigit.app.evaluate;

import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.audiodigit.app.theme.CanvasColours;
import org.audiodigit.app.theme.Theme;

/** Shades of the confusion matrix: one hue for what is right, another for mistakes. */
record MatrixColours(CanvasColours canvas, Color right, Color wrong) {

    private static final double READABLE = 4.5;

    static MatrixColours of(Theme theme) {
        return theme == Theme.LIGHT
                ? new MatrixColours(theme.canvas(), Color.web("#0969da"), Color.web("#bc4c00"))
                : new MatrixColours(theme.canvas(), Color.web("#388bfd"), Color.web("#f0883e"));
    }

    /**
     * Small shares are spread out by a square root, since most mistakes are rare.
     *
     * @param share 0..1
     */
    Color shade(boolean isRight, double share) {
        return canvas.plot().interpolate(isRight ? right : wrong, Math.sqrt(share));
    }

    /** A colour that is read on a shade: the theme's if it can be, else black or white. */
    Color textOn(Color shade) {
        return Stream.of(canvas.text(), Color.WHITE, Color.BLACK)
                .filter(text -> contrast(text, shade) >= READABLE)
                .findFirst()
                .orElse(Color.BLACK);
    }

    /** Contrast ratio of two opaque colours, 1 to 21, as WCAG 2 defines it. */
    static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
