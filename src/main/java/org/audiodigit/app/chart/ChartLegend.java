package org.audiodigit.app.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The layout of the legend of solid and dashed lines: beside the title of a chart, or in rows below
 * the title if the chart is too narrow for both.
 *
 * @param height of the rows below the title, in pixels
 */
record ChartLegend(List<Entry> entries, double height) {

    static final double LINE_WIDTH = 26;
    static final double TEXT_GAP = 8;

    private static final double GAP = 16;
    private static final double MARGIN = 8;
    private static final double FIRST_Y = 15;
    private static final double ROW_HEIGHT = 18;

    /**
     * A kind of line with its name.
     *
     * @param left start of the line, in pixels
     * @param y vertical centre, in pixels
     */
    record Entry(String name, boolean dashed, double left, double y) {}

    /**
     * @param right the right edge of the plot, in pixels
     * @param textWidth measures texts, in pixels
     */
    static ChartLegend of(Chart chart, double right, ToDoubleFunction<String> textWidth) {
        List<String> names = chart.styles();
        double title = MARGIN + textWidth.applyAsDouble(chart.quantity().title());
        double all = names.stream().mapToDouble(name -> GAP + width(name, textWidth)).sum();
        if (title + all <= right) {
            return new ChartLegend(row(names, 0, right, FIRST_Y, textWidth), 0);
        }
        List<Entry> entries = new ArrayList<>();
        double y = FIRST_Y;
        int next = 0;
        while (next < names.size()) {
            int first = next;
            double width = width(names.get(next++), textWidth);
            while (next < names.size()
                    && width + GAP + width(names.get(next), textWidth) <= right - MARGIN) {
                width += GAP + width(names.get(next++), textWidth);
            }
            y += ROW_HEIGHT;
            entries.addAll(row(names.subList(first, next), first, right, y, textWidth));
        }
        return new ChartLegend(List.copyOf(entries), y - FIRST_Y);
    }

    /** Aligns a row with the right edge. */
    private static List<Entry> row(
            List<String> names,
            int first,
            double right,
            double y,
            ToDoubleFunction<String> textWidth) {
        List<Entry> entries = new ArrayList<>();
        double left = right;
        for (int i = names.size() - 1; i >= 0; i--) {
            String name = names.get(i);
            left -= width(name, textWidth);
            entries.add(0, new Entry(name, first + i > 0, left, y));
            left -= GAP;
        }
        return entries;
    }

    private static double width(String name, ToDoubleFunction<String> textWidth) {
        return LINE_WIDTH + TEXT_GAP + textWidth.applyAsDouble(name);
    }
}
