package org.audiodigit.app.sound;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.audiodigit.app.sound.axis.Viewport;
import org.audiodigit.app.sound.raster.SpectrogramStyle.DecibelRange;
import org.audiodigit.app.theme.CanvasColours;
import org.audiodigit.app.view.TextWidth;
import org.audiodigit.common.ClockTicks;
import org.audiodigit.common.Formats;
import org.audiodigit.common.Ticks;
import org.audiodigit.common.Ticks.Tick;

/** Draws axes: lines, ticks, labels. A function maps values of an axis to pixels of the canvas. */
final class AxisPainter {

    static final Font FONT = Font.font(12);

    /** Height of a line of text, in pixels. */
    static final double LINE = 16;

    private static final int MAX_WIDTHS = 1000;

    /** Widths of the texts that were used last, since measuring takes longer than drawing. */
    private static final Map<String, Double> WIDTHS =
            new LinkedHashMap<>(64, 0.75f, true) {

                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Double> oldest) {
                    return size() > MAX_WIDTHS;
                }
            };

    private static final double TICK = 4;
    private static final double GAP = 3;
    private static final double NAME_BASELINE = 11;

    private static final double MINUTE = 60;
    private static final double HOUR = 60 * MINUTE;
    private static final double MIN_TIME_TICK_DISTANCE = 64;
    private static final double MIN_AMPLITUDE_TICK_DISTANCE = 14;
    private static final double TIME_LABEL_MARGIN = 16;

    private final GraphicsContext graphics;
    private final CanvasColours colours;

    AxisPainter(GraphicsContext graphics, CanvasColours colours) {
        this.graphics = graphics;
        this.colours = colours;
        graphics.setFont(FONT);
    }

    /** Width of a text on a plot, in whole pixels. */
    static double width(String text) {
        return WIDTHS.computeIfAbsent(text, t -> Math.ceil(TextWidth.of(t, FONT)));
    }

    /**
     * Ticks of the time axis; fewer when zooming in makes the labels longer. Recordings of at least
     * a minute have labels as on a clock.
     */
    static List<Tick> timeTicks(Viewport view, double width) {
        List<Tick> ticks = timeTicks(view, (int) (width / MIN_TIME_TICK_DISTANCE));
        if (ticks.isEmpty()) {
            return ticks;
        }
        double longest = width(ticks.get(ticks.size() - 1).text()) + TIME_LABEL_MARGIN;
        return longest <= MIN_TIME_TICK_DISTANCE ? ticks : timeTicks(view, (int) (width / longest));
    }

    private static List<Tick> timeTicks(Viewport view, int maxSteps) {
        return view.duration() < MINUTE
                ? Ticks.between(view.from(), view.to(), maxSteps)
                : ClockTicks.between(view.from(), view.to(), maxSteps, view.duration() >= HOUR);
    }

    /** The unit of the labels of the time axis. */
    static String timeUnit(Viewport view) {
        if (view.duration() < MINUTE) {
            return "s";
        }
        return view.duration() < HOUR ? "min:s" : "h:min:s";
    }

    /**
     * Ticks of the levels of a colour bar: its ends, and those between them with enough distance.
     *
     * @param height of the bar, in pixels
     */
    static List<Tick> levelTicks(DecibelRange range, double height) {
        double span = range.high() - range.low();
        List<Tick> ticks = new ArrayList<>();
        ticks.add(end(range.low()));
        Ticks.between(range.low(), range.high(), (int) (height / (2 * LINE))).stream()
                .filter(
                        tick ->
                                Math.min(tick.value() - range.low(), range.high() - tick.value())
                                        >= LINE * span / height)
                .forEach(ticks::add);
        ticks.add(end(range.high()));
        return ticks;
    }

    private static Tick end(double level) {
        return new Tick(level, Formats.withMinus(Formats.decimal(level, 0)));
    }

    /** Ticks of the amplitude axis from {@code -limit} to {@code limit}. */
    static List<Tick> amplitudeTicks(PlotArea area, double limit) {
        int minSteps = area.height() >= 3 * LINE ? 4 : 2;
        int maxSteps = (int) Math.max(minSteps, area.height() / (2 * LINE));
        List<Tick> ticks = Ticks.between(-limit, limit, maxSteps);
        // zero alone does not show the scale
        List<Tick> around = ticks.size() > 1 ? List.of() : Ticks.around(limit);
        boolean fits =
                around.stream()
                        .allMatch(
                                tick ->
                                        tick.value() <= 0
                                                || tick.value() / limit * area.height() / 2
                                                        >= MIN_AMPLITUDE_TICK_DISTANCE);
        return fits && !around.isEmpty() ? around : ticks;
    }

    void left(PlotArea area, List<Tick> ticks, DoubleUnaryOperator y) {
        graphics.setTextAlign(TextAlignment.RIGHT);
        for (Tick tick : ticks) {
            double position = y.applyAsDouble(tick.value());
            mark(area.x() - TICK, position, true);
            label(tick.text(), area.x() - TICK - GAP, position, area);
        }
    }

    void right(PlotArea area, List<Tick> ticks, DoubleUnaryOperator y) {
        graphics.setTextAlign(TextAlignment.LEFT);
        for (Tick tick : ticks) {
            double position = y.applyAsDouble(tick.value());
            mark(area.right(), position, true);
            label(tick.text(), area.right() + TICK + GAP, position, area);
        }
    }

    /** Draws a label beside a tick, between the upper and the lower edge of the plot. */
    private void label(String text, double x, double y, PlotArea area) {
        double half = LINE / 2;
        double bounded = Math.max(area.y() + half - 2, Math.min(y, area.bottom() - half + 2));
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setFill(colours.muted());
        graphics.fillText(text, x, Math.round(bounded));
    }

    /** Draws the name of a vertical axis, rotated, at the left edge of the canvas. */
    void name(PlotArea area, String name) {
        if (area.height() < width(name)) {
            return;
        }
        graphics.save();
        graphics.translate(NAME_BASELINE, area.y() + area.height() / 2);
        graphics.rotate(-90);
        graphics.setTextBaseline(VPos.BASELINE);
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setFill(colours.muted());
        graphics.fillText(name, 0, 0);
        graphics.restore();
    }

    /** Draws a horizontal axis with the unit at its end. */
    void below(PlotArea area, List<Tick> ticks, DoubleUnaryOperator x, String unit) {
        graphics.setTextBaseline(VPos.TOP);
        double unitStart = area.right() - width(unit);
        for (Tick tick : ticks) {
            double position = x.applyAsDouble(tick.value());
            mark(position, area.bottom(), false);
            double half = width(tick.text()) / 2;
            if (position + half < unitStart - GAP && position - half >= 0) {
                graphics.setTextAlign(TextAlignment.CENTER);
                graphics.setFill(colours.muted());
                graphics.fillText(tick.text(), Math.round(position), area.bottom() + TICK + 1);
            }
        }
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.setFill(colours.muted());
        graphics.fillText(unit, area.right(), area.bottom() + TICK + 1);
    }

    /** Draws lines of text, the last one at the lower edge of the plot. */
    void caption(double x, PlotArea area, String... lines) {
        graphics.setTextBaseline(VPos.BOTTOM);
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setFill(colours.muted());
        for (int i = 0; i < lines.length; i++) {
            graphics.fillText(lines[i], x, area.bottom() - (lines.length - 1 - i) * LINE);
        }
    }

    private void mark(double x, double y, boolean horizontal) {
        graphics.setFill(colours.axis());
        double left = Math.floor(x);
        double top = Math.floor(y);
        graphics.fillRect(left, top, horizontal ? TICK : 1, horizontal ? 1 : TICK);
    }

    void horizontalGrid(PlotArea area, List<Tick> ticks, DoubleUnaryOperator y) {
        graphics.setFill(colours.grid());
        for (Tick tick : ticks) {
            double top = Math.floor(y.applyAsDouble(tick.value()));
            graphics.fillRect(area.x(), top, area.width(), 1);
        }
    }

    void verticalGrid(PlotArea area, List<Tick> ticks, DoubleUnaryOperator x) {
        graphics.setFill(colours.grid());
        for (Tick tick : ticks) {
            double left = Math.floor(x.applyAsDouble(tick.value()));
            graphics.fillRect(left, area.y(), 1, area.height());
        }
    }

    void frame(PlotArea area) {
        graphics.setFill(colours.axis());
        graphics.fillRect(area.x() - 1, area.y(), 1, area.height());
        graphics.fillRect(area.x() - 1, area.bottom(), area.width() + 1, 1);
    }
}
