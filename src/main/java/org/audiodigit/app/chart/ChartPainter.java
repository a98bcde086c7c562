package org.audiodigit.app.chart;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.audiodigit.app.theme.CanvasColours;
import org.audiodigit.app.theme.LabelColours;
import org.audiodigit.app.theme.Theme;
import org.audiodigit.app.view.TextWidth;
import org.audiodigit.common.Ticks;
import org.audiodigit.common.Ticks.Tick;

final class ChartPainter {

    static final Font FONT = Font.font(12);
    static final double[] DASHES = {6, 4};
    static final double[] SOLID = {};

    private static final double MIN_X_TICK_DISTANCE = 44;
    private static final double MIN_Y_TICK_DISTANCE = 36;
    private static final double NOISE_OPACITY = 0.26;
    private static final double MARK_RADIUS = 4;

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

    static double textWidth(String text) {
        return TextWidth.of(text, FONT);
    }

    void paint() {
        g.setFont(FONT);
        g.setLineWidth(1);
        paintAxes();
        g.save();
        g.beginPath();
        g.rect(plot.left(), plot.top() - 2, plot.width() + 2, plot.height() + 3);
        g.clip();
        g.setLineJoin(StrokeLineJoin.ROUND);
        for (int i = 0; i < plot.drawn().size(); i++) {
            paintLine(plot.chart().lines().get(i), plot.drawn().get(i));
        }
        g.restore();
        plot.chart().marks().forEach(this::paintMark);
        plot.chart().marks().forEach(this::paintMarkText);
        paintLegend();
    }

    /** Draws straight lines as thin rectangles, which is faster than stroking a path. */
    private void paintAxes() {
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.RIGHT);
        for (Tick tick :
                ticks(plot.y().from(), plot.y().to(), plot.height() / MIN_Y_TICK_DISTANCE)) {
            double y = Math.round(plot.y().pixel(tick.value()));
            g.setFill(colours.grid());
            g.fillRect(plot.left(), y, plot.width(), 1);
            g.setFill(colours.muted());
            g.fillText(tick.text(), plot.left() - 8, y);
        }
        g.setFill(colours.axis());
        g.fillRect(plot.left(), Math.round(plot.bottom()), plot.width(), 1);
        g.setTextBaseline(VPos.TOP);
        g.setTextAlign(TextAlignment.CENTER);
        double end = plot.x().to();
        // only whole numbers
        double maxSteps = Math.min(Math.ceil(end), plot.width() / MIN_X_TICK_DISTANCE);
        for (Tick tick : ticks(0, end, maxSteps)) {
            double x = Math.round(plot.x().pixel(tick.value()));
            g.setFill(colours.axis());
            g.fillRect(x, plot.bottom(), 1, 4);
            g.setFill(colours.muted());
            g.fillText(tick.text(), x, plot.bottom() + 6);
        }
        g.fillText(plot.chart().xName(), (plot.left() + plot.right()) / 2, plot.bottom() + 22);
        g.setTextAlign(TextAlignment.LEFT);
        g.setFill(colours.text());
        g.fillText(plot.chart().quantity().title(), 8, 8);
    }

    private static List<Tick> ticks(double from, double to, double maxSteps) {
        return Ticks.between(from, to, Math.max(1, (int) maxSteps));
    }

    static Color colour(int index, Theme theme) {
        return index == Chart.NEUTRAL ? theme.canvas().muted() : LabelColours.of(index, theme);
    }

    private void paintLine(Chart.Line line, double[] drawn) {
        Color colour = colour(line.colour(), theme).deriveColor(0, 1, 1, line.emphasis().opacity());
        if (line.noisy() && plot.chart().smoothing() > 0) {
            g.setStroke(colour.deriveColor(0, 1, 1, NOISE_OPACITY));
            g.setLineWidth(1);
            paintNoise(line.values());
        }
        g.setStroke(colour);
        g.setLineWidth(line.emphasis().width());
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
            path.to(x, plot.y().pixel(values.min(i)));
            if (values.max(i) > values.min(i)) {
                path.to(x, plot.y().pixel(values.max(i)));
            }
        }
        path.end();
    }

    private void dot(double x, double y, Color colour) {
        g.setFill(colour);
        double radius = MARK_RADIUS - 1;
        g.fillOval(plot.x().pixel(x) - radius, plot.y().pixel(y) - radius, 2 * radius, 2 * radius);
    }

    private void paintMark(Chart.Mark mark) {
        paintRing(plot.x().pixel(mark.x()), plot.y().pixel(mark.y()), mark.colour());
    }

    private void paintRing(double x, double y, int colour) {
        g.setFill(colours.background());
        g.fillOval(x - MARK_RADIUS, y - MARK_RADIUS, 2 * MARK_RADIUS, 2 * MARK_RADIUS);
        g.setStroke(colour(colour, theme));
        g.setLineWidth(2);
        g.strokeOval(x - MARK_RADIUS, y - MARK_RADIUS, 2 * MARK_RADIUS, 2 * MARK_RADIUS);
        g.setLineWidth(1);
    }

    private void paintMarkText(Chart.Mark mark) {
        if (mark.text().isEmpty()) {
            return;
        }
        // a falling line leaves the upper right corner free, a rising line the lower one
        boolean falls = Double.isInfinite(plot.chart().quantity().ceiling());
        double textY = falls ? plot.top() + 14 : plot.bottom() - 14;
        double x = plot.right() - textWidth(mark.text()) - 4;
        paintRing(x - 12, textY, mark.colour());
        g.setFill(colours.text());
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(mark.text(), x, textY);
    }

    private void paintLegend() {
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        g.setLineWidth(2);
        for (ChartLegend.Entry entry : plot.legend().entries()) {
            double end = entry.left() + ChartLegend.LINE_WIDTH;
            g.setStroke(colours.muted());
            g.setLineDashes(entry.dashed() ? DASHES : SOLID);
            g.strokeLine(entry.left(), entry.y(), end, entry.y());
            g.setFill(colours.muted());
            g.fillText(entry.name(), end + ChartLegend.TEXT_GAP, entry.y());
        }
        g.setLineDashes(SOLID);
    }
}
