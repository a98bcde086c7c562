package org.audiodigit.app.chart;

import java.util.List;

/**
 * A chart laid out on an area of the screen.
 *
 * @param drawn the values of each line as they are drawn
 */
record Plot(Chart chart, AxisScale x, AxisScale y, List<double[]> drawn) {

    private static final double LEFT = 48;
    private static final double RIGHT = 16;
    private static final double TOP = 32;
    private static final double BOTTOM = 40;

    /** Room above the highest line. */
    private static final double AIR = 1.05;

    static Plot of(Chart chart, double width, double height) {
        List<double[]> drawn = chart.lines().stream().map(chart::drawn).toList();
        double top = drawn.stream().flatMapToDouble(java.util.Arrays::stream).max().orElse(0);
        double highest = Math.min(chart.ceiling(), top * AIR);
        return new Plot(
                chart,
                new AxisScale(0, chart.end(), LEFT, Math.max(LEFT + 1, width - RIGHT)),
                new AxisScale(
                        0, highest > 0 ? highest : 1, Math.max(TOP + 1, height - BOTTOM), TOP),
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

    boolean contains(double pixelX, double pixelY) {
        return pixelX >= left() && pixelX <= right() && pixelY >= top() && pixelY <= bottom();
    }
}
