package org.audiodigit.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.paint.Color;
import org.audiodigit.app.theme.Theme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MatrixColoursTest {

    @ParameterizedTest
    @EnumSource
    void aNumberIsReadOnEveryShade(Theme theme) {
        MatrixColours colours = MatrixColours.of(theme);
        for (int percent = 0; percent <= 100; percent++) {
            for (boolean right : new boolean[] {true, false}) {
                Color shade = colours.shade(right, percent / 100.0);
                assertThat(MatrixColours.contrast(colours.textOn(shade), shade))
                        .as("%d %% in %s", percent, theme)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void moreIsFartherFromTheBackgroundAndRightLooksOtherThanWrong(Theme theme) {
        MatrixColours colours = MatrixColours.of(theme);
        Color plot = theme.canvas().plot();
        assertThat(colours.shade(true, 0)).isEqualTo(plot);
        double before = 0;
        for (double share : new double[] {0.02, 0.1, 0.5, 1}) {
            double contrast = MatrixColours.contrast(colours.shade(false, share), plot);
            assertThat(contrast).isGreaterThan(before);
            before = contrast;
            double hues =
                    Math.abs(
                            colours.shade(true, share).getHue()
                                    - colours.shade(false, share).getHue());
            assertThat(Math.min(hues, 360 - hues)).isGreaterThan(100);
        }
    }
}
