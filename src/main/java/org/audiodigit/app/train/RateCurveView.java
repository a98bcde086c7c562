package org.audiodigit.app.train;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.audiodigit.app.theme.CanvasColours;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.view.TextWidth;
import org.audiodigit.common.Formats;
import org.audiodigit.common.Ticks;
import org.audiodigit.common.Ticks.Tick;
import org.audiodigit.training.RateCurve;
import org.audiodigit.training.RateFinder;

/**
 * A plot of the loss against the learning rate on a logarithmic axis, with the suggested rate. The
 * smoothed loss is drawn above the losses of single steps.
 */
final class RateCurveView extends PaintedRegion {

    private static final double MIN_LOSS_DISTANCE = 32;
    private static final double NOISE_OPACITY = 0.3;

    /** The vertical axis ends above the smoothed loss, not at outliers. */
    private static final double HEADROOM = 1.15;

    private final ObservableValue<RateCurve> curve;
    private final ObservableValue<Optional<Double>> suggestion;
    private final Themes themes;

    RateCurveView(RateFinderViewModel model, Themes themes) {
        this.curve = model.curveProperty();
        this.suggestion = model.suggestionProperty();
        this.themes = themes;
        setPrefSize(560, 300);
        setMinSize(280, 160);
        curve.subscribe(this::update);
        suggestion.subscribe(this::repaint);
        themes.themeProperty().subscribe(this::repaint);
    }

    private void update(RateCurve shown) {
        setAccessibleText(describe(shown));
        repaint();
    }

    private static String describe(RateCurve shown) {
        return shown.minimum()
                .map(
                        lowest ->
                                "Loss against learning rate, %s, lowest smoothed loss %s at a rate of %s"
                                        .formatted(
                                                Formats.count(shown.points().size(), "step"),
                                                Formats.decimal(lowest.smoothed(), 2),
                                                Formats.rate(lowest.rate())))
                .orElse("Loss against learning rate, no steps yet");
    }

    @Override
    void paint(GraphicsContext g) {
        CanvasColours colours = themes.get().canvas();
        List<RateCurve.Point> points = curve.getValue().points();
        double first = points.stream().mapToDouble(RateCurve.Point::smoothed).limit(1).sum();
        double lowest = curve.getValue().minimum().map(RateCurve.Point::smoothed).orElse(0.0);
        double ceiling = HEADROOM * (first > 0 ? first + (first - lowest) / 2 : 3);
        paintGrid(g, colours, ceiling);
        g.save();
        g.beginPath();
        g.rect(left(), top(), right() - left(), bottom() - top());
        g.clip();
        paintLosses(g, points, colours.accent(), ceiling);
        g.restore();
        suggestion.getValue().ifPresent(rate -> mark(g, colours, rate));
    }

    private void paintGrid(GraphicsContext g, CanvasColours colours, double ceiling) {
        paintAxes(g, colours, "Learning rate", "Loss (nats)");
        int steps = (int) ((bottom() - top()) / MIN_LOSS_DISTANCE);
        for (Tick tick : Ticks.between(0, ceiling, steps)) {
            double y = y(tick.value() / ceiling);
            g.setFill(colours.grid());
            g.fillRect(left(), Math.round(y), right() - left(), 1);
            yTick(g, colours, y, tick.text());
        }
        for (double rate = RateFinder.MIN_RATE; rate < RateFinder.MAX_RATE * 2; rate *= 10) {
            g.setFill(colours.grid());
            g.fillRect(Math.round(x(share(rate))), top(), 1, bottom() - top());
            xTick(g, colours, x(share(rate)), Formats.rate(rate));
        }
    }

    private void paintLosses(
            GraphicsContext g, List<RateCurve.Point> points, Color colour, double ceiling) {
        g.setStroke(colour.deriveColor(0, 1, 1, NOISE_OPACITY));
        g.setLineWidth(1);
        for (int i = 1; i < points.size(); i++) {
            line(g, points.get(i - 1), points.get(i), false, ceiling);
        }
        g.setStroke(colour);
        g.setLineWidth(2);
        for (int i = 1; i < points.size(); i++) {
            line(g, points.get(i - 1), points.get(i), true, ceiling);
        }
    }

    private void line(
            GraphicsContext g,
            RateCurve.Point from,
            RateCurve.Point to,
            boolean smoothed,
            double ceiling) {
        double before = smoothed ? from.smoothed() : from.loss();
        double after = smoothed ? to.smoothed() : to.loss();
        g.strokeLine(
                x(share(from.rate())),
                y(before / ceiling),
                x(share(to.rate())),
                y(after / ceiling));
    }

    private void mark(GraphicsContext g, CanvasColours colours, double rate) {
        double x = Math.round(x(share(rate)));
        String text = "suggested: " + Formats.rate(rate);
        double width = TextWidth.of(text, FONT);
        boolean fits = x + width + 8 < right();
        g.setFill(colours.danger());
        g.fillRect(x - 1, top(), 2, bottom() - top());
        g.setFill(colours.background());
        g.fillRect(fits ? x + 4 : x - width - 8, top() + 2, width + 4, 18);
        g.setFill(colours.text());
        g.setTextAlign(fits ? TextAlignment.LEFT : TextAlignment.RIGHT);
        g.setTextBaseline(VPos.TOP);
        g.fillText(text, fits ? x + 6 : x - 6, top() + 3);
    }

    /** The position of a rate on the logarithmic axis, 0..1. */
    private static double share(double rate) {
        return Math.log(rate / RateFinder.MIN_RATE)
                / Math.log(RateFinder.MAX_RATE / RateFinder.MIN_RATE);
    }
}
