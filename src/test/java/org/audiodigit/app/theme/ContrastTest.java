package org.audiodigit.app.theme;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contrast as WCAG 2.2 defines it, section 1.4.3. */
class ContrastTest {

    private static final double TEXT = 4.5;
    private static final double AREA = 3;

    @ParameterizedTest
    @EnumSource
    void textOnCanvasesIsReadable(Theme theme) {
        CanvasColours colours = theme.canvas();
        for (Color background : new Color[] {colours.background(), colours.plot()}) {
            assertThat(contrast(colours.text(), background)).isGreaterThan(TEXT);
            assertThat(contrast(colours.muted(), background)).isGreaterThan(TEXT);
            assertThat(contrast(colours.accent(), background)).isGreaterThan(TEXT);
            assertThat(contrast(colours.danger(), background)).isGreaterThan(TEXT);
        }
    }

    @ParameterizedTest
    @EnumSource
    void labelColoursAreVisible(Theme theme) {
        for (int label = 0; label < LabelColours.COUNT; label++) {
            assertThat(contrast(LabelColours.of(label, theme), theme.canvas().plot()))
                    .as("label %d", label)
                    .isGreaterThan(AREA);
        }
    }

    private static double contrast(Color first, Color second) {
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
