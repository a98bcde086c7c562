package org.audiodigit.app.evaluate;

import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.audiodigit.app.evaluate.MatrixContent.MatrixCell;
import org.audiodigit.app.theme.LabelColours;
import org.audiodigit.app.theme.Theme;
import org.audiodigit.app.view.TextWidth;
import org.audiodigit.common.Formats;

/** Paints a confusion matrix with its axis titles and legend. */
final class MatrixPainter {

    static final Font FONT = Font.font(12);
    private static final Font LARGE_FONT = Font.font(14);
    private static final double MIN_LARGE_CELL = 40;

    private static final double RAMP_WIDTH = 88;
    private static final double RAMP_HEIGHT = 10;
    private static final double RAMP_NAME_WIDTH = 56;
    private static final int RAMP_STEPS = 44;

    private final GraphicsContext g;
    private final MatrixContent matrix;
    private final MatrixLayout layout;
    private final Theme theme;
    private final MatrixColours colours;

    MatrixPainter(GraphicsContext g, MatrixContent matrix, MatrixLayout layout, Theme theme) {
        this.g = g;
        this.matrix = matrix;
        this.layout = layout;
        this.theme = theme;
        this.colours = MatrixColours.of(theme);
    }

    void paint() {
        g.setFill(colours.canvas().background());
        g.fillRect(0, 0, layout.width(), layout.height());
        g.setTextBaseline(VPos.CENTER);
        g.setFont(FONT);
        titles();
        for (int row = 0; row < layout.rows(); row++) {
            rowLabel(row);
        }
        for (int column = 0; column < layout.columns(); column++) {
            columnLabel(column);
        }
        legend();
        g.setTextAlign(TextAlignment.CENTER);
        for (int row = 0; row < layout.rows(); row++) {
            for (int column = 0; column < layout.columns(); column++) {
                cell(new MatrixCell(row, column));
            }
        }
    }

    private void titles() {
        g.setFill(colours.canvas().muted());
        g.setTextAlign(TextAlignment.CENTER);
        double middle = (layout.x(0) + layout.x(layout.columns())) / 2;
        g.fillText("Predicted label", middle, MatrixLayout.TITLE / 2 - 2);
        rotatedText(
                "True label",
                MatrixLayout.TITLE / 2 - 2,
                (layout.y(0) + layout.y(layout.rows())) / 2);
    }

    private void rotatedText(String text, double x, double y) {
        g.save();
        g.translate(x, y);
        g.rotate(-90);
        g.fillText(text, 0, 0);
        g.restore();
    }

    private void rowLabel(int row) {
        double y = layout.y(row) + layout.cell() / 2;
        double chip = layout.left() - MatrixLayout.GAP - MatrixLayout.CHIP;
        chip(row, chip, y - MatrixLayout.CHIP / 2);
        g.setFill(matrix.isPredictable(row) ? colours.canvas().text() : colours.canvas().danger());
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(matrix.rows().get(row), chip - MatrixLayout.GAP, y);
    }

    private void columnLabel(int column) {
        double x = layout.x(column) + layout.cell() / 2;
        double chip = layout.top() - MatrixLayout.GAP - MatrixLayout.CHIP;
        chip(column, x - MatrixLayout.CHIP / 2, chip);
        g.setFill(colours.canvas().text());
        String label = matrix.columns().get(column);
        if (layout.rotated()) {
            g.setTextAlign(TextAlignment.LEFT);
            rotatedText(label, x, chip - MatrixLayout.GAP);
        } else {
            g.setTextAlign(TextAlignment.CENTER);
            g.fillText(label, x, chip - MatrixLayout.LABEL / 2);
        }
    }

    private void chip(int label, double x, double y) {
        g.setFill(LabelColours.of(matrix.colours().get(label), theme));
        g.fillRoundRect(x, y, MatrixLayout.CHIP, MatrixLayout.CHIP, 4, 4);
    }

    private void cell(MatrixCell cell) {
        double x = layout.x(cell.column());
        double y = layout.y(cell.row());
        double size = layout.cell();
        g.setFill(colours.canvas().grid());
        g.fillRect(x, y, size, size);
        g.setFill(colours.shade(matrix.isGood(cell), matrix.strength(cell)));
        g.fillRect(x + 0.5, y + 0.5, size - 1, size - 1);
        Font font = size >= MIN_LARGE_CELL ? LARGE_FONT : FONT;
        String text = matrix.text(cell);
        if (!text.isEmpty() && TextWidth.of(text, font) <= size - 2) {
            g.setFont(font);
            g.setFill(colours.canvas().text());
            g.fillText(text, x + size / 2, y + size / 2);
        }
    }

    private void legend() {
        double y = layout.y(layout.rows()) + 12;
        double x = Math.max(0, layout.left() - RAMP_NAME_WIDTH);
        ramp(matrix.difference() ? "Better" : "Correct", true, x, y);
        ramp(matrix.difference() ? "Worse" : "Wrong", false, x, y + RAMP_HEIGHT + 8);
        g.setTextAlign(TextAlignment.LEFT);
        g.setFill(colours.canvas().muted());
        double right = x + RAMP_NAME_WIDTH + RAMP_WIDTH + 8;
        String range =
                matrix.difference()
                        ? "0 to " + Formats.count(matrix.largest(), "clip")
                        : "0 to 100 % of the row";
        g.fillText(range, right, y + RAMP_HEIGHT + 4);
    }

    private void ramp(String name, boolean correct, double x, double y) {
        g.setFill(colours.canvas().muted());
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(name, x + RAMP_NAME_WIDTH - 8, y + RAMP_HEIGHT / 2);
        double left = x + RAMP_NAME_WIDTH;
        double step = RAMP_WIDTH / RAMP_STEPS;
        for (int i = 0; i < RAMP_STEPS; i++) {
            g.setFill(colours.shade(correct, (i + 0.5) / RAMP_STEPS));
            g.fillRect(left + i * step, y, step + 0.5, RAMP_HEIGHT);
        }
        g.setStroke(colours.canvas().grid());
        g.setLineWidth(1);
        g.strokeRect(left + 0.5, y + 0.5, RAMP_WIDTH - 1, RAMP_HEIGHT - 1);
    }

    /**
     * Frames the cell whose clips are listed, and the keyboard cursor.
     *
     * @param focused whether the matrix has the keyboard focus and shows the cursor
     */
    void mark(Optional<MatrixCell> opened, MatrixCell cursor, boolean focused) {
        opened.ifPresent(cell -> frame(cell, colours.canvas().text(), 2));
        if (focused) {
            frame(cursor, colours.canvas().background(), 5);
            frame(cursor, colours.canvas().text(), 2.5);
        }
    }

    private void frame(MatrixCell cell, Color colour, double width) {
        g.setStroke(colour);
        g.setLineWidth(width);
        g.strokeRect(
                layout.x(cell.column()) + 1.5,
                layout.y(cell.row()) + 1.5,
                layout.cell() - 3,
                layout.cell() - 3);
    }
}
