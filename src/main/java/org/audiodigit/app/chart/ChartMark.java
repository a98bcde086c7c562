package org.audiodigit.app.chart;

/**
 * A point of a line that is worth a word.
 *
 * @param text beside it; may be empty
 * @param colour number of its line's colour
 */
public record ChartMark(double x, double y, String text, int colour) {}
