package org.audiodigit.app.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The values of all lines at a place of the horizontal axis.
 *
 * @param place as the axis names it, e.g. {@code epoch 3.25}
 */
record ChartReadout(String place, List<Row> rows) {

    /** Lines have a value for each whole number at the least. */
    private static final double WIDEST_GAP = 1;

    private static final double NEAR = 0.02;

    /**
     * A line's value at the place.
     *
     * @param x where the line is nearest to the place
     */
    record Row(ChartLine line, double x, double y, String text) {}

    /** Lines that end before the place have no value there. */
    static ChartReadout at(Plot plot, double place) {
        double near = Math.max(WIDEST_GAP, plot.chart().end() * NEAR);
        return at(plot, place, near);
    }

    /** The last values of all lines. */
    static ChartReadout last(Plot plot) {
        return at(plot, plot.chart().end(), Double.POSITIVE_INFINITY);
    }

    private static ChartReadout at(Plot plot, double place, double near) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < plot.drawn().size(); i++) {
            ChartLine line = plot.chart().lines().get(i);
            double[] drawn = plot.drawn().get(i);
            int nearest = line.values().nearest(place);
            if (nearest >= 0
                    && nearest < drawn.length
                    && Math.abs(line.values().x(nearest) - place) <= near) {
                double y = drawn[nearest];
                String text = line.name() + "  " + plot.chart().value().apply(y);
                rows.add(new Row(line, line.values().x(nearest), y, text));
            }
        }
        return new ChartReadout(
                String.format(Locale.ROOT, "%s %.2f", plot.chart().axis(), place), rows);
    }

    /** The same as one sentence, for who does not see it. */
    String sentence() {
        List<String> texts = rows.stream().map(Row::text).toList();
        return place + ": " + String.join(", ", texts);
    }
}
