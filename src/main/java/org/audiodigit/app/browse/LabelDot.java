package org.audiodigit.app.browse;

import javafx.scene.shape.Circle;
import org.audiodigit.app.theme.LabelColours;
import org.audiodigit.app.theme.Theme;

/** The colour of a label, put before its text. */
final class LabelDot extends Circle {

    private static final double RADIUS = 5;

    LabelDot() {
        super(RADIUS);
        getStyleClass().add("label-dot");
    }

    void show(int labelIndex, Theme theme) {
        setFill(LabelColours.of(labelIndex, theme));
    }
}
