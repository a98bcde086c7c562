package org.audiodigit.testing;

import javafx.scene.paint.Color;

/** Contrast as WCAG 2.2 defines it, section 1.4.3. */
public final class Contrast {

    private Contrast() {}

    /** The contrast of two opaque colours, 1 to 21. */
    public static double contrast(Color first, Color second) {
        double a = luminance(first) + 0.05;
        double b = luminance(second) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed())
                + 0.7152 * linear(c.getGreen())
                + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
