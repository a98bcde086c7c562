package org.audiodigit.app.browse;

import org.audiodigit.app.theme.Themes;

/** A clip's label behind its colour. */
final class LabelCell extends ClipCell {

    private final LabelDot dot = new LabelDot();
    private final Themes themes;

    LabelCell(Themes themes) {
        super(row -> row.clip().label());
        this.themes = themes;
    }

    @Override
    void show(ClipRow row) {
        dot.show(row.labelIndex(), themes.get());
        setGraphic(dot);
    }
}
