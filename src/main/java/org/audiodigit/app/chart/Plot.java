package org.audiodigit.app.chart;

import java.util.Arrays;
import java.util.List;

/**
 * The layout of a chart on an area of the screen.
 *
 * @param drawn vertical positions of the points of each line, in the unit of the vertical axis
 */
record Plot(Chart chart, Axis x, Axis y, List<double[]> drawn) {

    private static final double LEFT = 48;
    private static final double RIGHT = 16;
    private static final double TOP = 32;
    private static final double BOTTOM = 40;

    /** Ratio of the end of the vertical axis to the highest point. */
    private static final double HEADROOM = 1.05;

    /**
     * Maps values to pixels.
     *
     * @param from value at the start
     * @param to value at the end
     * @param start in pixels
     * @param end in pixels; less than the start if the axis points up
     */
    record Axis(double from, double to, double start, double end) {

        double pixel(double value) {
            return start + (value - from) / (to - from) * (end - start);
        }

        double value(double pixel) {
            return from + (pixel - start) / (end - start) * (to - from);
        }
    }

    static Plot of(Chart chart, double width, double height) {
        List<double[]> drawn = chart.lines().stream().map(chart::drawn).toList();
        double highest = drawn.stream().flatMapToDouble(Arrays::stream).max().orElse(0);
        double ceiling = chart.quantity().ceiling();
        double top = Math.min(ceiling, highest * HEADROOM);
        double empty = Double.isInfinite(ceiling) ? 1 : ceiling;
        return new Plot(
                chart,
                new Axis(0, chart.end(), LEFT, Math.max(LEFT + 1, width - RIGHT)),
                new Axis(0, top > 0 ? top : empty, Math.max(TOP + 1, height - BOTTOM), TOP),
                drawn);
    }

    double left() {
        return x.start();
    }

    double right() {
        return x.end();
    }

    double top() {
        return y.end();
    }

    double bottom() {
        return y.start();
    }

    double width() {
        return right() - left();
    }

    double height() {
        return bottom() - top();
    }

    boolean contains(double pixelX, double pixelY) {
        return pixelX >= left() && pixelX <= right() && pixelY >= top() && pixelY <= bottom();
    }
}
