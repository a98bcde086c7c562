package org.audiodigit.app.view;

import javafx.scene.shape.Circle;
import org.audiodigit.app.theme.LabelColours;
import org.audiodigit.app.theme.Theme;

/** A dot in the colour of a label, shown before the label's text. */
public final class LabelDot extends Circle {

    private static final double RADIUS = 5;

    /** Width with the gap before the text, in pixels. */
    public static final double WIDTH = 2 * RADIUS + 6;

    public LabelDot() {
        super(RADIUS);
        getStyleClass().add("label-dot");
    }

    public LabelDot(int colour, Theme theme) {
        this();
        show(colour, theme);
    }

    public void show(int colour, Theme theme) {
        setFill(LabelColours.of(colour, theme));
    }
}
