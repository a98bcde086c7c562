package org.audiodigit.app.sound.raster;

import org.audiodigit.app.sound.axis.Viewport;

/**
 * Draws a waveform: in each column of pixels the range of the line through the samples, and over it
 * the root mean square if the column has enough samples.
 */
public final class WaveformRaster {

    /** Half the thickness of the line, in pixels. */
    private static final double HALF_LINE = 0.6;

    private static final int MIN_SAMPLES_FOR_RMS = 16;

    private final WaveformEnvelope.Extremes extremes = new WaveformEnvelope.Extremes();

    /**
     * @param to a transparent image
     * @param limit amplitude at the upper edge, greater than 0
     * @param line opaque colour of the range
     * @param body opaque colour of the root mean square
     */
    public void paint(
            Pixels to, WaveformEnvelope envelope, Viewport view, double limit, int line, int body) {
        double perSecond = envelope.source().sampleRate();
        double middle = to.height() / 2.0;
        double scale = middle / limit;
        for (int x = 0; x < to.width(); x++) {
            collect(
                    envelope,
                    view.secondsAt(x, to.width()) * perSecond,
                    view.secondsAt(x + 1, to.width()) * perSecond);
            if (extremes.min > extremes.max) {
                continue; // not computed yet
            }
            double top = middle - extremes.max * scale - HALF_LINE;
            double bottom = middle - extremes.min * scale + HALF_LINE;
            span(to, x, top, bottom, line);
            if (extremes.count >= MIN_SAMPLES_FOR_RMS) {
                double rms = extremes.rms() * scale;
                span(to, x, Math.max(top, middle - rms), Math.min(bottom, middle + rms), body);
            }
        }
    }

    /** Adds the samples in a pixel, and the line between samples at its edges. */
    private void collect(WaveformEnvelope envelope, double from, double to) {
        int length = envelope.source().length();
        extremes.clear();
        if (from < envelope.available()) {
            extendTo(envelope.window(), length, from);
            extendTo(envelope.window(), length, to);
        }
        int end = (int) Math.min(length, Math.floor(to) + 1);
        envelope.add((int) Math.ceil(from), end, extremes);
        if (extremes.min > extremes.max) {
            // a pixel between two samples that are not in memory
            envelope.add((int) from, (int) from + 1, extremes);
        }
    }

    /** Adds a point of the line between two samples, if they are in memory. */
    private void extendTo(SampleWindow window, int length, double position) {
        int before = (int) Math.max(0, Math.min(position, length - 1.0));
        int after = Math.min(before + 1, length - 1);
        if (window.contains(before, after + 1)) {
            double weight = Math.max(0, Math.min(position - before, 1));
            float value = (float) (window.at(before) * (1 - weight) + window.at(after) * weight);
            extremes.extend(value, value);
        }
    }

    private static void span(Pixels to, int x, double top, double bottom, int colour) {
        double from = Math.max(top, 0);
        double end = Math.min(bottom, to.height());
        for (int y = (int) from; y < end; y++) {
            double coverage = Math.min(end, y + 1) - Math.max(from, y);
            if (coverage >= 1) {
                to.argb()[y * to.width() + x] = colour;
            } else {
                to.blend(x, y, colour, coverage);
            }
        }
    }
}
