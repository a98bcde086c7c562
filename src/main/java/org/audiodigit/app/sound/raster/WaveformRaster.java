package org.audiodigit.app.sound.raster;

import org.audiodigit.app.sound.axis.Viewport;
import org.audiodigit.signal.Waveform;

/**
 * Paints a waveform: for each column of pixels all that the line through the samples reaches in it,
 * and lighter in the middle its root mean square where a column has enough samples to have one.
 */
public final class WaveformRaster {

    /** Half the thickness of the line, in pixels. */
    private static final double HALF_LINE = 0.6;

    private static final int ENOUGH_FOR_RMS = 16;

    private final SampleExtremes extremes = new SampleExtremes();

    /**
     * @param to is painted over, so it should be see-through
     * @param limit the amplitude at the upper edge, above 0
     * @param line opaque colour of the peaks
     * @param body opaque colour of the root mean square
     */
    public void paint(
            Pixels to, WaveformEnvelope envelope, Viewport view, double limit, int line, int body) {
        Waveform waveform = envelope.waveform();
        double perSecond = waveform.sampleRate();
        double middle = to.height() / 2.0;
        double scale = middle / limit;
        for (int x = 0; x < to.width(); x++) {
            gather(
                    envelope,
                    view.secondsAt(x, to.width()) * perSecond,
                    view.secondsAt(x + 1, to.width()) * perSecond);
            double top = middle - extremes.max * scale - HALF_LINE;
            double bottom = middle - extremes.min * scale + HALF_LINE;
            span(to, x, top, bottom, line);
            if (extremes.count >= ENOUGH_FOR_RMS) {
                double reach = extremes.rms() * scale;
                span(to, x, Math.max(top, middle - reach), Math.min(bottom, middle + reach), body);
            }
        }
    }

    /** The samples in a pixel, and where the line between samples crosses its edges. */
    private void gather(WaveformEnvelope envelope, double from, double to) {
        float[] samples = envelope.waveform().samples();
        extremes.clear();
        float enters = between(samples, from);
        float leaves = between(samples, to);
        extremes.reach(Math.min(enters, leaves), Math.max(enters, leaves));
        int end = (int) Math.min(samples.length, Math.floor(to) + 1);
        envelope.add((int) Math.ceil(from), end, extremes);
    }

    private static float between(float[] samples, double place) {
        int before = (int) Math.max(0, Math.min(place, samples.length - 1));
        int behind = Math.min(before + 1, samples.length - 1);
        double part = Math.max(0, Math.min(place - before, 1));
        return (float) (samples[before] * (1 - part) + samples[behind] * part);
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
