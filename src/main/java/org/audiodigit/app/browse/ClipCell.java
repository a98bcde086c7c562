package org.audiodigit.app.browse;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.input.MouseButton;
import org.audiodigit.app.browse.ClipRow.ClipPrediction;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.view.LabelDot;
import org.audiodigit.common.Formats;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A cell of the table of clips; shows a text about its clip. */
class ClipCell extends TableCell<ClipRow, ClipRow> {

    private final Function<ClipRow, String> text;

    ClipCell(Function<ClipRow, String> text) {
        this.text = text;
    }

    /** A right-aligned cell. */
    static ClipCell ofNumber(Function<ClipRow, String> text) {
        ClipCell cell = new ClipCell(text);
        cell.setAlignment(Pos.CENTER_RIGHT);
        return cell;
    }

    @Override
    protected final void updateItem(ClipRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setText(null);
            setGraphic(null);
            clear();
        } else {
            setText(text.apply(row));
            show(row);
        }
    }

    /** Shows more than the text. */
    void show(ClipRow row) {}

    /** Removes the effects of {@link #show}. */
    void clear() {}

    /** The label after a dot in its colour. */
    static final class LabelCell extends ClipCell {

        static final String STYLE = "label-cell";

        private final LabelDot dot = new LabelDot();
        private final Themes themes;

        LabelCell(Themes themes) {
            super(row -> row.clip().label());
            this.themes = themes;
            getStyleClass().add(STYLE);
        }

        /** Takes the colour from the current theme. */
        void colour() {
            if (getItem() != null) {
                dot.show(getItem().colour(), themes.get());
            }
        }

        @Override
        void show(ClipRow row) {
            dot.show(row.colour(), themes.get());
            setGraphic(dot);
        }
    }

    /** The predicted label with its confidence, after a cross if the prediction is wrong. */
    static final class PredictionCell extends ClipCell {

        private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

        private final FontIcon cross = new FontIcon(Feather.X);

        PredictionCell() {
            super(PredictionCell::text);
            getStyleClass().add("predicted");
        }

        /** The text of a cell; empty without a prediction. */
        static String text(ClipRow row) {
            return row.prediction().map(PredictionCell::text).orElse("");
        }

        /** The parts of the text: label and confidence in whole percent; empty without a text. */
        static Optional<Rounded> rounded(ClipRow row) {
            return row.prediction()
                    .map(p -> new Rounded(p.label(), Math.round(100.0 * p.confidence())));
        }

        record Rounded(String label, long percent) {}

        private static String text(ClipPrediction prediction) {
            return prediction.label() + "  " + Formats.percent(prediction.confidence(), 0);
        }

        @Override
        void show(ClipRow row) {
            setGraphic(row.misclassified() ? cross : null);
            pseudoClassStateChanged(WRONG, row.misclassified());
        }

        @Override
        void clear() {
            pseudoClassStateChanged(WRONG, false);
        }
    }

    /** Whether the clip is flagged as wrong; a click toggles the flag. */
    static final class FlagCell extends ClipCell {

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
}
