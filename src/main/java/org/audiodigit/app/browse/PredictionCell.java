package org.audiodigit.app.browse;

import javafx.css.PseudoClass;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the model says of a clip, with a cross before it where that is wrong. */
final class PredictionCell extends ClipCell {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final FontIcon cross = new FontIcon(Feather.X);

    PredictionCell() {
        super(row -> row.judgement().map(PredictionCell::text).orElse(""));
        getStyleClass().add("predicted");
    }

    private static String text(ClipPrediction judgement) {
        return judgement.label() + "  " + ClipText.percent(judgement.confidence());
    }

    @Override
    void show(ClipRow row) {
        setGraphic(row.mistaken() ? cross : null);
        pseudoClassStateChanged(WRONG, row.mistaken());
    }

    @Override
    void clear() {
        pseudoClassStateChanged(WRONG, false);
    }
}
