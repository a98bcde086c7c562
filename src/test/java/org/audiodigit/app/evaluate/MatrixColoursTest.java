package org.audiodigit.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.paint.Color;
import org.audiodigit.app.theme.Theme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MatrixColoursTest {

    @ParameterizedTest
    @EnumSource
    void theTextColourIsReadableOnEveryShade(Theme theme) {
        MatrixColours colours = MatrixColours.of(theme);
        for (int percent = 0; percent <= 100; percent++) {
            for (boolean correct : new boolean[] {true, false}) {
                Color shade = colours.shade(correct, percent / 100.0);
                assertThat(contrast(theme.canvas().text(), shade))
                        .as("%d %% in %s", percent, theme)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void largerSharesContrastMoreAndTheHuesOfCorrectAndWrongDiffer(Theme theme) {
        MatrixColours colours = MatrixColours.of(theme);
        Color plot = theme.canvas().plot();
        assertThat(colours.shade(true, 0)).isEqualTo(plot);
        double before = 0;
        for (double share : new double[] {0.02, 0.1, 0.5, 1}) {
            double contrast = contrast(colours.shade(false, share), plot);
            assertThat(contrast).isGreaterThan(before);
            before = contrast;
            double hues =
                    Math.abs(
                            colours.shade(true, share).getHue()
                                    - colours.shade(false, share).getHue());
            assertThat(Math.min(hues, 360 - hues)).isGreaterThan(100);
        }
    }

    /** Contrast ratio of two opaque colours, 1 to 21, as defined by WCAG 2. */
    private static double contrast(Color one, Color other) {
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
