package org.audiodigit.app.chart;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.audiodigit.app.theme.CanvasColours;
import org.audiodigit.app.theme.Theme;
import org.audiodigit.app.view.TextWidth;

/** Paints a readout beside its position in the plot. */
final class ReadoutPainter {

    private static final double ROW = 18;
    private static final double PADDING = 8;
    private static final double SWATCH = 24;
    private static final double DOT_RADIUS = 3;

    private ReadoutPainter() {}

    static void paint(GraphicsContext g, Theme theme, Plot plot, ChartReadout readout, double x) {
        CanvasColours colours = theme.canvas();
        g.setFont(ChartPainter.FONT);
        g.setLineWidth(1);
        g.setStroke(colours.axis());
        g.strokeLine(Math.round(x) + 0.5, plot.top(), Math.round(x) + 0.5, plot.bottom());
        for (ChartReadout.Row row : readout.rows()) {
            g.setFill(ChartPainter.colour(row.line().colour(), theme));
            double dotY = Math.max(plot.top(), plot.y().pixel(row.y()));
            g.fillOval(
                    plot.x().pixel(row.x()) - DOT_RADIUS,
                    dotY - DOT_RADIUS,
                    2 * DOT_RADIUS,
                    2 * DOT_RADIUS);
        }
        double width = TextWidth.of(readout.position(), ChartPainter.FONT);
        for (ChartReadout.Row row : readout.rows()) {
            width = Math.max(width, SWATCH + PADDING + TextWidth.of(row.text(), ChartPainter.FONT));
        }
        double boxWidth = width + 2 * PADDING;
        double boxHeight = ROW * (1 + readout.rows().size()) + PADDING;
        double left = x + 12 + boxWidth > plot.right() ? x - 12 - boxWidth : x + 12;
        left = Math.max(0, left);
        double top = plot.top() + 4;
        g.setFill(colours.background().deriveColor(0, 1, 1, 0.94));
        g.fillRoundRect(left, top, boxWidth, boxHeight, 8, 8);
        g.setStroke(colours.grid());
        g.strokeRoundRect(left, top, boxWidth, boxHeight, 8, 8);
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        double y = top + PADDING / 2 + ROW / 2;
        g.setFill(colours.muted());
        g.fillText(readout.position(), left + PADDING, y);
        for (ChartReadout.Row row : readout.rows()) {
            y += ROW;
            paintRow(g, theme, row, left + PADDING, y);
        }
    }

    private static void paintRow(
            GraphicsContext g, Theme theme, ChartReadout.Row row, double x, double y) {
        g.setStroke(ChartPainter.colour(row.line().colour(), theme));
        g.setLineWidth(2);
        g.setLineDashes(row.line().dashed() ? ChartPainter.DASHES : ChartPainter.SOLID);
        g.strokeLine(x, y, x + SWATCH, y);
        g.setLineDashes(ChartPainter.SOLID);
        g.setFill(theme.canvas().text());
        g.fillText(row.text(), x + SWATCH + PADDING, y);
    }
}
