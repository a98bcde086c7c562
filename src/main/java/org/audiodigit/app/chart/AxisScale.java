package org.audiodigit.app.chart;

/**
 * Values laid out along an axis.
 *
 * @param from value at the start
 * @param to value at the end
 * @param start in pixels
 * @param end in pixels; less than the start for an axis that goes up
 */
record AxisScale(double from, double to, double start, double end) {

    double pixel(double value) {
        return start + (value - from) / (to - from) * (end - start);
    }

    double value(double pixel) {
        return from + (pixel - start) / (end - start) * (to - from);
    }
}
