package org.audiodigit.app.evaluate;

import atlantafx.base.theme.Styles;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;

/**
 * Matrix, tables and clips side by side: tables and clips get what their columns need, the matrix
 * as much of the rest as its height can use. In a narrow window tables and clips share one place.
 */
final class ColumnLayout extends Pane {

    private static final double GAP = 16;
    private static final double NARROW = 1000;
    private static final double MOST_FOR_TABLES = 400;
    private static final double LEAST_FOR_MATRIX = 320;

    private final Region matrix;
    private final Region tables;
    private final Region clips;
    private final ToggleButton clipsButton = new ToggleButton("Clips");
    private final ToggleButton tablesButton = new ToggleButton("Labels and speakers");
    private final SegmentedButton choice = new SegmentedButton(clipsButton, tablesButton);

    /**
     * @param clips whose smallest width is that of its columns
     */
    ColumnLayout(Region matrix, Region tables, Region clips) {
        this.matrix = matrix;
        this.tables = tables;
        this.clips = clips;
        getChildren().setAll(matrix, tables, clips, choice);
        clipsButton.getStyleClass().add(Styles.SMALL);
        tablesButton.getStyleClass().add(Styles.SMALL);
        clipsButton.setSelected(true);
        choice.getToggleGroup()
                .selectedToggleProperty()
                .addListener(
                        (is, old, now) -> {
                            if (now == null) {
                                old.setSelected(true);
                            }
                            arrange();
                        });
        widthProperty().addListener((is, old, now) -> arrange());
        arrange();
    }

    /** Puts the clips in front, where they share a place with the tables. */
    void showClips() {
        clipsButton.setSelected(true);
    }

    private boolean narrow() {
        return getWidth() < NARROW;
    }

    private void arrange() {
        choice.setVisible(narrow());
        clips.setVisible(!narrow() || clipsButton.isSelected());
        tables.setVisible(!narrow() || tablesButton.isSelected());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        double width = getWidth();
        double forTables = Math.min(MOST_FOR_TABLES, tables.prefWidth(-1));
        double forClips = clips.minWidth(-1);
        if (narrow()) {
            double left =
                    Math.min(matrixWidth(height), width - GAP - Math.max(forClips, forTables));
            double top = choice.prefHeight(-1) + GAP / 2;
            place(matrix, 0, 0, left, height);
            place(choice, left + GAP, 0, choice.prefWidth(-1), top);
            place(tables, left + GAP, top, width - left - GAP, height - top);
            place(clips, left + GAP, top, width - left - GAP, height - top);
        } else {
            double rest = width - forTables - 2 * GAP;
            double left = Math.min(matrixWidth(height), rest - forClips);
            place(matrix, 0, 0, left, height);
            place(tables, left + GAP, 0, forTables, height);
            place(clips, left + forTables + 2 * GAP, 0, rest - left, height);
        }
    }

    private static double matrixWidth(double height) {
        return Math.max(LEAST_FOR_MATRIX, height - 2 * GAP);
    }

    private void place(Node child, double x, double y, double width, double height) {
        layoutInArea(child, Math.round(x), y, Math.round(width), height, 0, HPos.LEFT, VPos.TOP);
    }
}
