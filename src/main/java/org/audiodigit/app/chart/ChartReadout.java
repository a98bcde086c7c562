package org.audiodigit.app.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The values of all lines at a position of the horizontal axis.
 *
 * @param position with the name of the axis, e.g. {@code Epoch 3.25}
 */
record ChartReadout(String position, List<Row> rows) {

    /** Every line has a value at each whole number. */
    private static final double MIN_REACH = 1;

    /** As a share of the horizontal axis. */
    private static final double REACH = 0.02;

    /**
     * The value of a line.
     *
     * @param x of the point nearest to the position
     */
    record Row(Chart.Line line, double x, double y, String text) {}

    /** Leaves out lines that have no value near the position. */
    static ChartReadout at(Plot plot, double position) {
        return at(plot, position, Math.max(MIN_REACH, plot.chart().end() * REACH));
    }

    /** The last values of all lines. */
    static ChartReadout last(Plot plot) {
        return at(plot, plot.chart().end(), Double.POSITIVE_INFINITY);
    }

    private static ChartReadout at(Plot plot, double position, double reach) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < plot.drawn().size(); i++) {
            Chart.Line line = plot.chart().lines().get(i);
            double[] drawn = plot.drawn().get(i);
            int nearest = line.values().nearest(position);
            if (nearest >= 0
                    && nearest < drawn.length
                    && Math.abs(line.values().x(nearest) - position) <= reach) {
                double y = drawn[nearest];
                String text = line.name() + "  " + plot.chart().quantity().format().apply(y);
                rows.add(new Row(line, line.values().x(nearest), y, text));
            }
        }
        return new ChartReadout(
                String.format(Locale.ROOT, "%s %.2f", plot.chart().xName(), position), rows);
    }

    /** The readout as one sentence, for screen readers. */
    String sentence() {
        List<String> texts = rows.stream().map(Row::text).toList();
        return position + ": " + String.join(", ", texts);
    }
}
