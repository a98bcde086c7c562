package org.audiodigit.app.chart;

/**
 * A line of a chart.
 *
 * @param name for the readout, e.g. {@code digit-cnn, seed 0: training}
 * @param values may still grow
 * @param colour number of its colour
 * @param dashed whether it is told from another of the same colour by dashes
 * @param noisy whether it is smoothed, with what it was before behind it
 */
public record ChartLine(
        String name, DownsampledSeries values, int colour, boolean dashed, boolean noisy) {}
