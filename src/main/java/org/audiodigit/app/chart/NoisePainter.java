package org.audiodigit.app.chart;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/**
 * Paints what a line wavers between, as a band behind it. Where values lie close together they are
 * upright bars: a path of a thousand edges, painted once a second in software, would take a
 * training's time.
 */
final class NoisePainter {

    private static final double OPACITY = 0.26;

    /** Bars wider than this would look like steps, so further apart values become a path. */
    private static final double WIDEST_BAR = 4;

    private final GraphicsContext g;
    private final Plot plot;

    NoisePainter(GraphicsContext g, Plot plot) {
        this.g = g;
        this.plot = plot;
    }

    void paint(ThinnedSeries values, Color colour) {
        Color faint = colour.deriveColor(0, 1, 1, OPACITY);
        int last = values.size() - 1;
        if (last > 0 && pixel(values, last) - pixel(values, 0) <= WIDEST_BAR * last) {
            g.setFill(faint);
            paintBars(values);
        } else {
            g.setStroke(faint);
            g.setLineWidth(1);
            paintPath(values);
        }
    }

    private double pixel(ThinnedSeries values, int group) {
        return plot.x().pixel(values.x(group));
    }

    /** Each bar reaches to where the one before ended, so that none floats. */
    private void paintBars(ThinnedSeries values) {
        double smallestBefore = values.smallest(0);
        double largestBefore = values.largest(0);
        int next = 0;
        while (next < values.size()) {
            long left = Math.round(pixel(values, next));
            double smallest = values.smallest(next);
            double largest = values.largest(next);
            next++;
            while (next < values.size() && Math.round(pixel(values, next)) == left) {
                smallest = Math.min(smallest, values.smallest(next));
                largest = Math.max(largest, values.largest(next));
                next++;
            }
            long right = next < values.size() ? Math.round(pixel(values, next)) : left + 1;
            double high = plot.y().pixel(Math.max(largest, smallestBefore));
            double low = plot.y().pixel(Math.min(smallest, largestBefore));
            g.fillRect(left, high, right - left, Math.max(1, low - high));
            smallestBefore = smallest;
            largestBefore = largest;
        }
    }

    private void paintPath(ThinnedSeries values) {
        g.beginPath();
        for (int i = 0; i < values.size(); i++) {
            double x = pixel(values, i);
            if (i == 0) {
                g.moveTo(x, plot.y().pixel(values.smallest(i)));
            } else {
                g.lineTo(x, plot.y().pixel(values.smallest(i)));
            }
            if (values.largest(i) > values.smallest(i)) {
                g.lineTo(x, plot.y().pixel(values.largest(i)));
            }
        }
        g.stroke();
    }
}
