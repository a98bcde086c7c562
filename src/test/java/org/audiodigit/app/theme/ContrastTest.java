package org.audiodigit.app.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.audiodigit.testing.Contrast.contrast;

import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
}
