package org.audiodigit.app.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The layout of a chart on an area of the screen.
 *
 * @param drawn vertical positions of the points of each line, in the unit of the vertical axis
 */
record Plot(Chart chart, ChartLegend legend, Axis x, Axis y, List<double[]> drawn) {

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

    /**
     * @param textWidth measures texts of the legend, in pixels
     */
    static Plot of(Chart chart, double width, double height, ToDoubleFunction<String> textWidth) {
        double right = Math.max(LEFT + 1, width - RIGHT);
        ChartLegend legend = ChartLegend.of(chart, right, textWidth);
        double upper = TOP + legend.height();
        List<double[]> drawn = chart.lines().stream().map(chart::drawn).toList();
        double highest = drawn.stream().flatMapToDouble(Arrays::stream).max().orElse(0);
        double floor = chart.quantity().floor();
        double ceiling = chart.quantity().ceiling();
        double top = Math.min(ceiling, floor + (highest - floor) * HEADROOM);
        double empty = Double.isInfinite(ceiling) ? 1 : ceiling;
        return new Plot(
                chart,
                legend,
                new Axis(0, chart.end(), LEFT, right),
                new Axis(
                        floor,
                        top > floor ? top : empty,
                        Math.max(upper + 1, height - BOTTOM),
                        upper),
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

    /** The line nearest to a position, if it is at most {@code reach} pixels away. */
    Optional<Chart.Line> lineAt(double pixelX, double pixelY, double reach) {
        Optional<Chart.Line> nearest = Optional.empty();
        double least = reach;
        for (int i = 0; i < drawn.size(); i++) {
            Chart.Line line = chart.lines().get(i);
            double distance = distance(line, drawn.get(i), pixelX, pixelY);
            if (distance <= least) {
                least = distance;
                nearest = Optional.of(line);
            }
        }
        return nearest;
    }

    /** Vertical distance in pixels; infinite left and right of the line. */
    private double distance(Chart.Line line, double[] heights, double pixelX, double pixelY) {
        for (int i = 0; i < heights.length; i++) {
            double right = x.pixel(line.values().x(i));
            if (i == 0 && heights.length == 1) {
                return Math.hypot(right - pixelX, y.pixel(heights[0]) - pixelY);
            }
            double left = i == 0 ? right : x.pixel(line.values().x(i - 1));
            if (i > 0 && left <= pixelX && pixelX <= right) {
                double share = right > left ? (pixelX - left) / (right - left) : 0;
                double height = heights[i - 1] + share * (heights[i] - heights[i - 1]);
                return Math.abs(y.pixel(height) - pixelY);
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    boolean contains(double pixelX, double pixelY) {
        return pixelX >= left() && pixelX <= right() && pixelY >= top() && pixelY <= bottom();
    }
}
