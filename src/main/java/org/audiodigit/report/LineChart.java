package org.audiodigit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.audiodigit.common.Formats;
import org.audiodigit.common.Ticks;
import org.audiodigit.common.Ticks.Tick;

/**
 * A line chart as coordinates of an SVG picture of {@value #WIDTH} x {@value #HEIGHT}.
 *
 * @param id of the element
 * @param description the content in words, for screen readers
 */
record LineChart(
        String id,
        String title,
        String description,
        Axis x,
        Axis y,
        List<Series> series,
        Frame frame) {

    static final int WIDTH = 520;
    static final int HEIGHT = 300;

    private static final Frame FRAME = new Frame(58, 10, WIDTH - 14, HEIGHT - 46);
    private static final double RADIUS = 2.5;
    private static final int STEPS = 10;
    private static final int Y_STEPS = 6;

    /** More points than pixels cannot be distinguished. */
    private static final int MAX_POINTS = 1000;

    /** The area of the plot in the picture. */
    record Frame(int left, int top, int right, int bottom) {}

    /** An axis with its ticks. */
    record Axis(String label, List<Mark> marks) {}

    /** A tick at a coordinate of the picture. */
    record Mark(String at, String text) {}

    /**
     * A line.
     *
     * @param style class in the style sheet
     * @param points coordinates of the line
     * @param dots coordinates of the marked points
     */
    record Series(String name, String style, String points, List<Dot> dots) {}

    record Dot(String x, String y, String radius) {}

    /**
     * A value of a series.
     *
     * @param radius of its dot, in units of the picture
     */
    record Point(double x, double y, double radius) {

        Point(double x, double y) {
            this(x, y, RADIUS);
        }
    }

    /**
     * The range of an axis.
     *
     * @param label with the unit
     * @param maxSteps maximum number of steps between ticks of a horizontal axis
     */
    record Range(String label, double from, double to, int maxSteps) {

        Range(String label, double from, double to) {
            this(label, from, to, STEPS);
        }

        private double share(double value) {
            return to > from ? (Math.max(from, Math.min(value, to)) - from) / (to - from) : 0;
        }
    }

    /** Collects the series of a chart. */
    static final class Builder {

        private final Range x;
        private final Range y;
        private final List<Series> series = new ArrayList<>();

        Builder(Range x, Range y) {
            this.x = x;
            this.y = y;
        }

        /** Adds a line through the finite points. */
        Builder line(String name, String style, List<Point> points) {
            series.add(new Series(name, style, path(points), List.of()));
            return this;
        }

        /** Adds a line with a dot at each point. */
        Builder dottedLine(String name, String style, List<Point> points) {
            List<Dot> dots =
                    thin(finite(points)).stream()
                            .map(
                                    point ->
                                            new Dot(
                                                    pixelX(point.x()),
                                                    pixelY(point.y()),
                                                    pixel(point.radius())))
                            .toList();
            series.add(new Series(name, style, path(points), dots));
            return this;
        }

        LineChart build(String id, String title, String description) {
            return new LineChart(
                    id,
                    title,
                    description,
                    axis(x, true),
                    axis(y, false),
                    List.copyOf(series),
                    FRAME);
        }

        private Axis axis(Range range, boolean horizontal) {
            List<Tick> ticks =
                    Ticks.between(
                            range.from(), range.to(), horizontal ? range.maxSteps() : Y_STEPS);
            return new Axis(
                    range.label(),
                    ticks.stream()
                            .map(
                                    tick ->
                                            new Mark(
                                                    horizontal
                                                            ? pixelX(tick.value())
                                                            : pixelY(tick.value()),
                                                    tick.text()))
                            .toList());
        }

        private String path(List<Point> points) {
            return thin(finite(points)).stream()
                    .map(point -> pixelX(point.x()) + "," + pixelY(point.y()))
                    .collect(Collectors.joining(" "));
        }

        private String pixelX(double value) {
            return pixel(FRAME.left() + x.share(value) * (FRAME.right() - FRAME.left()));
        }

        private String pixelY(double value) {
            return pixel(FRAME.bottom() - y.share(value) * (FRAME.bottom() - FRAME.top()));
        }
    }

    private static String pixel(double at) {
        return Formats.decimal(at, 1);
    }

    private static List<Point> finite(List<Point> points) {
        return points.stream()
                .filter(point -> Double.isFinite(point.x()) && Double.isFinite(point.y()))
                .toList();
    }

    /** Every n-th element and the last one, at most about {@value #MAX_POINTS}. */
    private static List<Point> thin(List<Point> points) {
        return thin(points, MAX_POINTS);
    }

    /** Every n-th element and the last one. */
    static <T> List<T> thin(List<T> all, int most) {
        int step = (all.size() + most - 1) / Math.max(1, most);
        if (step <= 1) {
            return all;
        }
        List<T> thinned = new ArrayList<>();
        for (int i = 0; i < all.size() - 1; i += step) {
            thinned.add(all.get(i));
        }
        thinned.add(all.get(all.size() - 1));
        return thinned;
    }
}
