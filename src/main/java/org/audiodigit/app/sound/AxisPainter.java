package org.audiodigit.app.sound;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.audiodigit.app.sound.axis.Tick;
import org.audiodigit.app.theme.CanvasColours;

/** Paints ticks and what is written at them. */
final class AxisPainter {

    static final Font FONT = Font.font(12);

    /** Height of a line of text, in pixels. */
    static final double LINE = 16;

    private static final double TICK = 4;
    private static final double GAP = 3;

    private final GraphicsContext graphics;
    private final CanvasColours colours;

    AxisPainter(GraphicsContext graphics, CanvasColours colours) {
        this.graphics = graphics;
        this.colours = colours;
        graphics.setFont(FONT);
    }

    /** Where a tick's value is, in pixels of the canvas. */
    @FunctionalInterface
    interface Place {
        double of(double value);
    }

    static double width(String text) {
        Text measure = new Text(text);
        measure.setFont(FONT);
        return Math.ceil(measure.getLayoutBounds().getWidth());
    }

    void left(PlotArea area, List<Tick> ticks, Place y) {
        graphics.setTextAlign(TextAlignment.RIGHT);
        for (Tick tick : ticks) {
            double at = y.of(tick.value());
            mark(area.x() - TICK, at, true);
            upright(tick.text(), area.x() - TICK - GAP, at, area);
        }
    }

    void right(PlotArea area, List<Tick> ticks, Place y) {
        graphics.setTextAlign(TextAlignment.LEFT);
        for (Tick tick : ticks) {
            double at = y.of(tick.value());
            mark(area.right(), at, true);
            upright(tick.text(), area.right() + TICK + GAP, at, area);
        }
    }

    /** Text beside a tick, held between the upper and the lower edge of the plot. */
    private void upright(String text, double x, double y, PlotArea area) {
        double half = LINE / 2;
        double held = Math.max(area.y() + half - 2, Math.min(y, area.bottom() - half + 2));
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setFill(colours.muted());
        graphics.fillText(text, x, Math.round(held));
    }

    /** Times, with the unit once at the end of the axis. */
    void below(PlotArea area, List<Tick> ticks, Place x, String unit) {
        graphics.setTextBaseline(VPos.TOP);
        double unitStart = area.right() - width(unit);
        for (Tick tick : ticks) {
            double at = x.of(tick.value());
            mark(at, area.bottom(), false);
            double half = width(tick.text()) / 2;
            if (at + half < unitStart - GAP && at - half >= 0) {
                graphics.setTextAlign(TextAlignment.CENTER);
                graphics.setFill(colours.muted());
                graphics.fillText(tick.text(), Math.round(at), area.bottom() + TICK + 1);
            }
        }
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.setFill(colours.muted());
        graphics.fillText(unit, area.right(), area.bottom() + TICK + 1);
    }

    /** The last lines of text beside a plot, at its right. */
    void caption(double x, PlotArea area, String... lines) {
        graphics.setTextBaseline(VPos.BOTTOM);
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setFill(colours.muted());
        for (int i = 0; i < lines.length; i++) {
            graphics.fillText(lines[i], x, area.bottom() - (lines.length - 1 - i) * LINE);
        }
    }

    private void mark(double x, double y, boolean across) {
        graphics.setFill(colours.axis());
        double left = Math.floor(x);
        double top = Math.floor(y);
        graphics.fillRect(left, top, across ? TICK : 1, across ? 1 : TICK);
    }

    /** Lines through a plot. */
    void gridAcross(PlotArea area, List<Tick> ticks, Place y) {
        graphics.setFill(colours.grid());
        for (Tick tick : ticks) {
            graphics.fillRect(area.x(), Math.floor(y.of(tick.value())), area.width(), 1);
        }
    }

    void gridUpright(PlotArea area, List<Tick> ticks, Place x) {
        graphics.setFill(colours.grid());
        for (Tick tick : ticks) {
            graphics.fillRect(Math.floor(x.of(tick.value())), area.y(), 1, area.height());
        }
    }

    void frame(PlotArea area) {
        graphics.setFill(colours.axis());
        graphics.fillRect(area.x() - 1, area.y(), 1, area.height());
        graphics.fillRect(area.x() - 1, area.bottom(), area.width() + 1, 1);
    }
}
