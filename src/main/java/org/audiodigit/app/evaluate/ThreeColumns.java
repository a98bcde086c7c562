package org.audiodigit.app.evaluate;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Matrix, tables and clips side by side: the tables get what they need, the matrix as much of the
 * rest as its height can use, the clips what is left.
 */
final class ThreeColumns extends Pane {

    private static final double GAP = 16;
    private static final double LEAST_CLIPS = 296;
    private static final double MOST_FOR_TABLES = 400;
    private static final double MATRIX_SHARE = 0.6;

    private final Region matrix;
    private final Region tables;
    private final Region clips;

    ThreeColumns(Region matrix, Region tables, Region clips) {
        super(matrix, tables, clips);
        this.matrix = matrix;
        this.tables = tables;
        this.clips = clips;
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double x = insets.getLeft();
        double height = getHeight() - insets.getTop() - insets.getBottom();
        double width = getWidth() - x - insets.getRight();
        double middle = Math.min(MOST_FOR_TABLES, tables.prefWidth(-1));
        double rest = width - middle - 2 * GAP;
        double left = Math.min(Math.min(height, rest - LEAST_CLIPS), rest * MATRIX_SHARE);
        place(matrix, x, left, height);
        place(tables, x + left + GAP, middle, height);
        place(clips, x + left + middle + 2 * GAP, rest - left, height);
    }

    private void place(Node child, double x, double width, double height) {
        layoutInArea(
                child,
                Math.round(x),
                getInsets().getTop(),
                Math.round(width),
                height,
                0,
                javafx.geometry.HPos.LEFT,
                javafx.geometry.VPos.TOP);
    }
}
