package org.audiodigit.app.evaluate;

import java.util.Optional;
import org.audiodigit.app.evaluate.MatrixContent.MatrixCell;

/**
 * The positions of the parts of a confusion matrix, in pixels from its upper left corner.
 *
 * @param left of the cells
 * @param top of the cells
 * @param cell width and height of a cell
 * @param rotated whether the labels of the columns are rotated by 90 degrees
 */
record MatrixLayout(double left, double top, double cell, int rows, int columns, boolean rotated) {

    static final double TITLE = 24;
    static final double CHIP = 8;
    static final double GAP = 4;
    static final double LABEL = 16;
    static final double LEGEND = 48;
    private static final double LEGEND_WIDTH = 292;
    private static final double MIN_CELL = 18;

    /** Up to this number of labels, the cells have space for three digits. */
    private static final int FEW_LABELS = 12;

    private static final double MIN_CELL_OF_FEW = 28;
    private static final double MAX_CELL = 72;

    /**
     * Makes the cells as large as possible. With cells of the minimum size, the matrix may be
     * larger than the available space.
     *
     * @param rowLabel width of the widest true label
     * @param columnLabel width of the widest predicted label
     */
    static MatrixLayout of(
            MatrixContent matrix,
            double rowLabel,
            double columnLabel,
            double width,
            double height) {
        int rows = matrix.rows().size();
        int columns = matrix.columns().size();
        double left = TITLE + rowLabel + GAP + CHIP + GAP;
        double topWithFlatLabels = TITLE + LABEL + GAP + CHIP + GAP;
        double cell = cell(rows, columns, width - left, height - topWithFlatLabels);
        if (columnLabel + GAP <= cell) {
            return new MatrixLayout(left, topWithFlatLabels, cell, rows, columns, false);
        }
        double top = TITLE + columnLabel + GAP + CHIP + GAP;
        cell = cell(rows, columns, width - left, height - top);
        return new MatrixLayout(left, top, cell, rows, columns, true);
    }

    private static double cell(int rows, int columns, double width, double height) {
        double fitting = Math.floor(Math.min((width - 1) / columns, (height - LEGEND) / rows));
        double minimum = Math.max(rows, columns) <= FEW_LABELS ? MIN_CELL_OF_FEW : MIN_CELL;
        return Math.max(minimum, Math.min(MAX_CELL, fitting));
    }

    double x(int column) {
        return left + column * cell;
    }

    double y(int row) {
        return top + row * cell;
    }

    double width() {
        return Math.max(x(columns) + 1, LEGEND_WIDTH);
    }

    double height() {
        return y(rows) + LEGEND;
    }

    /** The cell at a point; empty outside the cells. */
    Optional<MatrixCell> at(double x, double y) {
        int column = (int) Math.floor((x - left) / cell);
        int row = (int) Math.floor((y - top) / cell);
        boolean inside = row >= 0 && row < rows && column >= 0 && column < columns;
        return inside ? Optional.of(new MatrixCell(row, column)) : Optional.empty();
    }
}
