package org.audiodigit.app.chart;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.audiodigit.app.theme.CanvasColours;
import org.audiodigit.app.theme.LabelColours;
import org.audiodigit.app.theme.Theme;

/** Paints a chart. */
final class ChartPainter {

    static final Font FONT = Font.font(12);
    static final double[] DASHES = {6, 4};
    static final double[] SOLID = {};

    private static final double PIXELS_A_TICK_ACROSS = 44;
    private static final double PIXELS_A_TICK_UP = 36;
    private static final double NOISE_OPACITY = 0.26;
    private static final double MARK = 4;
    private static final double KEY_Y = 15;
    private static final double KEY_LINE = 26;

    private final GraphicsContext g;
    private final Theme theme;
    private final CanvasColours colours;
    private final Plot plot;

    ChartPainter(GraphicsContext g, Theme theme, Plot plot) {
        this.g = g;
        this.theme = theme;
        this.colours = theme.canvas();
        this.plot = plot;
    }

    void paint() {
        g.setFont(FONT);
        g.setLineWidth(1);
        paintAxes();
        g.save();
        g.beginPath();
        g.rect(plot.left(), plot.top() - 2, width() + 2, height() + 3);
        g.clip();
        g.setLineJoin(StrokeLineJoin.ROUND);
        for (int i = 0; i < plot.drawn().size(); i++) {
            paintLine(plot.chart().lines().get(i), plot.drawn().get(i));
        }
        g.restore();
        plot.chart().marks().forEach(this::paintMark);
        plot.chart().marks().forEach(this::paintMarkText);
        paintKey();
    }

    private double height() {
        return plot.bottom() - plot.top();
    }

    private double width() {
        return plot.right() - plot.left();
    }

    /** Straight lines are thin rectangles, which need no path and no edges smoothed. */
    private void paintAxes() {
        ChartTicks across =
                ChartTicks.of(
                        0,
                        plot.x().to(),
                        (int) ((plot.right() - plot.left()) / PIXELS_A_TICK_ACROSS),
                        1);
        ChartTicks up = ChartTicks.of(0, plot.y().to(), (int) (height() / PIXELS_A_TICK_UP));
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.RIGHT);
        for (int i = 0; i < up.count(); i++) {
            double y = Math.round(plot.y().pixel(up.at(i)));
            g.setFill(colours.grid());
            g.fillRect(plot.left(), y, width(), 1);
            g.setFill(colours.muted());
            g.fillText(up.text(i), plot.left() - 8, y);
        }
        g.setFill(colours.axis());
        g.fillRect(plot.left(), Math.round(plot.bottom()), width(), 1);
        g.setTextBaseline(VPos.TOP);
        g.setTextAlign(TextAlignment.CENTER);
        for (int i = 0; i < across.count(); i++) {
            double x = Math.round(plot.x().pixel(across.at(i)));
            g.setFill(colours.axis());
            g.fillRect(x, plot.bottom(), 1, 4);
            g.setFill(colours.muted());
            g.fillText(across.text(i), x, plot.bottom() + 6);
        }
        g.fillText(plot.chart().axis(), (plot.left() + plot.right()) / 2, plot.bottom() + 22);
        g.setTextAlign(TextAlignment.LEFT);
        g.setFill(colours.text());
        g.fillText(plot.chart().title(), 8, 8);
    }

    private void paintLine(ChartLine line, double[] drawn) {
        Color colour = LabelColours.of(line.colour(), theme);
        if (line.noisy() && plot.chart().smoothing() > 0) {
            g.setStroke(colour.deriveColor(0, 1, 1, NOISE_OPACITY));
            g.setLineWidth(1);
            paintNoise(line.values());
        }
        g.setStroke(colour);
        g.setLineWidth(2);
        g.setLineDashes(line.dashed() ? DASHES : SOLID);
        PiecewisePath path = new PiecewisePath(g);
        for (int i = 0; i < drawn.length; i++) {
            path.to(plot.x().pixel(line.values().x(i)), plot.y().pixel(drawn[i]));
        }
        path.end();
        g.setLineDashes(SOLID);
        if (drawn.length == 1) {
            dot(line.values().x(0), drawn[0], colour);
        }
    }

    private void paintNoise(DownsampledSeries values) {
        PiecewisePath path = new PiecewisePath(g);
        for (int i = 0; i < values.size(); i++) {
            double x = plot.x().pixel(values.x(i));
            path.to(x, plot.y().pixel(values.smallest(i)));
            if (values.largest(i) > values.smallest(i)) {
                path.to(x, plot.y().pixel(values.largest(i)));
            }
        }
        path.end();
    }

    private void dot(double x, double y, Color colour) {
        g.setFill(colour);
        double radius = MARK - 1;
        g.fillOval(plot.x().pixel(x) - radius, plot.y().pixel(y) - radius, 2 * radius, 2 * radius);
    }

    private void paintMark(ChartMark mark) {
        paintRing(plot.x().pixel(mark.x()), plot.y().pixel(mark.y()), mark.colour());
    }

    private void paintRing(double x, double y, int colour) {
        g.setFill(colours.background());
        g.fillOval(x - MARK, y - MARK, 2 * MARK, 2 * MARK);
        g.setStroke(LabelColours.of(colour, theme));
        g.setLineWidth(2);
        g.strokeOval(x - MARK, y - MARK, 2 * MARK, 2 * MARK);
        g.setLineWidth(1);
    }

    private void paintMarkText(ChartMark mark) {
        if (mark.text().isEmpty()) {
            return;
        }
        // lines that fall leave the upper corner free, lines that rise the lower one
        boolean falls = Double.isInfinite(plot.chart().ceiling());
        double textY = falls ? plot.top() + 14 : plot.bottom() - 14;
        double x = plot.right() - ChartTextWidth.of(mark.text()) - 4;
        paintRing(x - 12, textY, mark.colour());
        g.setFill(colours.text());
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(mark.text(), x, textY);
    }

    /** Which line is solid and which is dashed, whatever their colours. */
    private void paintKey() {
        double x = plot.right();
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.RIGHT);
        for (String name : new String[] {"validation", "training"}) {
            g.setFill(colours.muted());
            g.fillText(name, x, KEY_Y);
            x -= ChartTextWidth.of(name) + 8;
            g.setStroke(colours.muted());
            g.setLineWidth(2);
            g.setLineDashes(name.equals("validation") ? DASHES : SOLID);
            g.strokeLine(x - KEY_LINE, KEY_Y, x, KEY_Y);
            g.setLineDashes(SOLID);
            x -= KEY_LINE + 16;
        }
    }
}
