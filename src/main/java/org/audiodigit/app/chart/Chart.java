package org.audiodigit.app.chart;

import java.util.List;
import java.util.function.DoubleFunction;

/**
 * The content of a line chart.
 *
 * @param xName name of the horizontal axis, which begins at 0
 * @param end of the horizontal axis, above 0
 * @param smoothing of noisy lines, as a share of the horizontal axis
 * @param lines the first is painted first
 * @param styles what solid and dashed lines stand for, in this order, for the legend; may be empty
 */
public record Chart(
        Quantity quantity,
        String xName,
        double end,
        double smoothing,
        List<Line> lines,
        List<Mark> marks,
        List<String> styles) {

    /** The colour of lines that belong to none of the compared objects, such as a diagonal. */
    public static final int NEUTRAL = -1;

    /** A chart of a training, with solid lines for training and dashed ones for validation. */
    public Chart(
            Quantity quantity,
            String xName,
            double end,
            double smoothing,
            List<Line> lines,
            List<Mark> marks) {
        this(quantity, xName, end, smoothing, lines, marks, List.of("Training", "Validation"));
    }

    /**
     * The quantity of the vertical axis.
     *
     * @param title name and unit, e.g. {@code Loss (nats)}
     * @param floor value at the start of the axis
     * @param ceiling the maximum possible value, or infinity
     * @param format formats a value with its unit
     */
    public record Quantity(
            String title, double floor, double ceiling, DoubleFunction<String> format) {

        /** A quantity whose axis starts at 0. */
        public Quantity(String title, double ceiling, DoubleFunction<String> format) {
            this(title, 0, ceiling, format);
        }
    }

    /**
     * A line of the chart.
     *
     * @param name shown in the readout, e.g. {@code digit-cnn, seed 0: training}
     * @param values may still grow
     * @param colour index of the label colour, or {@link Chart#NEUTRAL}
     * @param noisy whether the line is smoothed and drawn in front of its values
     * @param emphasis how the line stands out from the others
     * @param source what the line belongs to, for {@link ChartView#setOnPointed}
     */
    public record Line(
            String name,
            DownsampledSeries values,
            int colour,
            boolean dashed,
            boolean noisy,
            Emphasis emphasis,
            Object source) {

        /** A line in a chart without highlighted lines. */
        public Line(
                String name, DownsampledSeries values, int colour, boolean dashed, boolean noisy) {
            this(name, values, colour, dashed, noisy, Emphasis.NORMAL, name);
        }
    }

    /** How a line is drawn while one is highlighted. */
    public enum Emphasis {
        NORMAL(2, 1),
        HIGHLIGHTED(3.5, 1),
        FADED(2, 0.35);

        private final double width;
        private final double opacity;

        Emphasis(double width, double opacity) {
            this.width = width;
            this.opacity = opacity;
        }

        /** In pixels. */
        double width() {
            return width;
        }

        double opacity() {
            return opacity;
        }
    }

    /**
     * A highlighted point of a line.
     *
     * @param text explanation; may be empty
     * @param colour index of the label colour of the line
     */
    public record Mark(double x, double y, String text, int colour) {}

    public Chart {
        lines = List.copyOf(lines);
        marks = List.copyOf(marks);
        styles = List.copyOf(styles);
    }

    /** The vertical positions of the points of a line as drawn. */
    double[] drawn(Line line) {
        return line.values().smoothed(line.noisy() ? smoothing * end : 0);
    }
}
