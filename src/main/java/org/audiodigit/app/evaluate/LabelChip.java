package org.audiodigit.app.evaluate;

import javafx.scene.layout.Region;
import org.audiodigit.app.theme.LabelColours;
import org.audiodigit.app.theme.Theme;

/** The colour of a label, before its name. */
final class LabelChip extends Region {

    static final double WIDTH = 14;

    LabelChip(int colour, Theme theme) {
        getStyleClass().add("label-chip");
        setStyle("-fx-background-color: " + LabelColours.hex(colour, theme));
    }
}
