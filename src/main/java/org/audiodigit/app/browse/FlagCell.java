package org.audiodigit.app.browse;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.input.MouseButton;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Whether a clip is flagged as wrong; a click changes it. */
final class FlagCell extends ClipCell {

    private static final PseudoClass FLAGGED = PseudoClass.getPseudoClass("flagged");

    private final FontIcon flag = new FontIcon(Feather.FLAG);

    FlagCell(Consumer<ClipRow> toggle) {
        super(row -> null);
        getStyleClass().add("flag-cell");
        setAlignment(Pos.CENTER);
        setOnMouseClicked(
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
                        toggle.accept(getItem());
                        event.consume();
                    }
                });
    }

    @Override
    void show(ClipRow row) {
        setGraphic(flag);
        pseudoClassStateChanged(FLAGGED, row.flagged());
        setAccessibleText(row.flagged() ? "flagged as wrong" : "not flagged");
    }
}
