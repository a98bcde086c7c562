package org.audiodigit.app.train;

import java.util.function.DoubleUnaryOperator;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.audiodigit.app.theme.CanvasColours;

/** A canvas with a plot and its axes, which is painted again when its size changes. */
abstract class PaintedRegion extends Region {

    static final Font FONT = Font.font(12);

    private static final double LEFT = 80;
    private static final double RIGHT = 16;
    private static final double TOP = 8;
    private static final double BOTTOM = 40;
    private static final double TICK = 4;

    private final Canvas canvas = new Canvas();

    PaintedRegion() {
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.setManaged(false);
        getChildren().add(canvas);
    }

    abstract void paint(GraphicsContext g);

    void repaint() {
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(Math.floor(getWidth()));
        canvas.setHeight(Math.floor(getHeight()));
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        g.setFont(FONT);
        if (right() > left() && bottom() > top()) {
            paint(g);
        }
    }

    double left() {
        return LEFT;
    }

    double right() {
        return Math.floor(getWidth() - RIGHT);
    }

    double top() {
        return TOP;
    }

    double bottom() {
        return Math.floor(getHeight() - BOTTOM);
    }

    /** The position of a share of the horizontal axis. */
    double x(double share) {
        return left() + share * (right() - left());
    }

    /** The position of a share of the vertical axis, which points up. */
    double y(double share) {
        return bottom() - share * (bottom() - top());
    }

    /** Paints the names of the axes, and their lines. */
    void paintAxes(GraphicsContext g, CanvasColours colours, String xName, String yName) {
        g.setFill(colours.axis());
        g.fillRect(left(), bottom(), right() - left(), 1);
        g.fillRect(left() - 1, top(), 1, bottom() - top() + 1);
        g.setFill(colours.muted());
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.TOP);
        g.fillText(xName, x(0.5), bottom() + 22);
        g.save();
        g.translate(2, y(0.5));
        g.rotate(-90);
        g.fillText(yName, 0, 0);
        g.restore();
    }

    void xTick(GraphicsContext g, CanvasColours colours, double x, String text) {
        g.setFill(colours.axis());
        g.fillRect(Math.round(x), bottom(), 1, TICK);
        g.setFill(colours.muted());
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.TOP);
        g.fillText(text, Math.round(x), bottom() + TICK + 2);
    }

    void yTick(GraphicsContext g, CanvasColours colours, double y, String text) {
        g.setFill(colours.axis());
        g.fillRect(left() - TICK, Math.round(y), TICK, 1);
        g.setFill(colours.muted());
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(text, left() - TICK - 3, Math.round(y));
    }

    /** The share of a growing function's range at which it reaches a value, by bisection. */
    static double shareOf(double value, DoubleUnaryOperator growing) {
        double from = 0;
        double to = 1;
        for (int i = 0; i < 20; i++) {
            double middle = (from + to) / 2;
            if (growing.applyAsDouble(middle) < value) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return (from + to) / 2;
    }
}
