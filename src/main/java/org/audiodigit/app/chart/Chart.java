package org.audiodigit.app.chart;

import java.util.List;
import java.util.function.DoubleFunction;

/**
 * What a chart shows at one moment.
 *
 * @param title quantity and unit of the vertical axis, e.g. {@code loss (nats)}
 * @param axis name of the horizontal axis, which begins at 0
 * @param end of the horizontal axis, above 0
 * @param ceiling the largest value there can be on the vertical axis, or infinity
 * @param smoothing share of the horizontal axis over which noisy lines are smoothed
 * @param value writes a value for the readout, with its unit
 * @param lines the first is painted first
 */
public record Chart(
        String title,
        String axis,
        double end,
        double ceiling,
        double smoothing,
        DoubleFunction<String> value,
        List<ChartLine> lines,
        List<ChartMark> marks) {

    public Chart {
        lines = List.copyOf(lines);
        marks = List.copyOf(marks);
    }

    /** A line that is noisy, as it is drawn. */
    double[] drawn(ChartLine line) {
        return Smoothing.of(line.values(), line.noisy() ? smoothing * end : 0);
    }
}
