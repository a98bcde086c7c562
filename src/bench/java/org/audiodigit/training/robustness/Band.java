package org.audiodigit.training.robustness;

import org.audiodigit.signal.Waveform;

/** Second-order Butterworth filters (cookbook formulae of R. Bristow-Johnson). */
final class Band {

    private Band() {}

    /** The band of a telephone: 300 to 3400 Hz, with slopes of 24 dB per octave. */
    static Waveform telephone(Waveform clip) {
        float[] samples = clip.samples().clone();
        for (int pass = 0; pass < 2; pass++) {
            filter(samples, 300.0 / clip.sampleRate(), true);
            if (3400 < 0.45 * clip.sampleRate()) {
                filter(samples, 3400.0 / clip.sampleRate(), false);
            }
        }
        return new Waveform(samples, clip.sampleRate());
    }

    private static void filter(float[] samples, double turns, boolean high) {
        double angle = 2 * Math.PI * turns;
        double alpha = Math.sin(angle) / Math.sqrt(2);
        double cos = Math.cos(angle);
        double edge = high ? (1 + cos) / 2 : (1 - cos) / 2;
        double middle = high ? -(1 + cos) : 1 - cos;
        double scale = 1 + alpha;
        double x1 = 0;
        double x2 = 0;
        double y1 = 0;
        double y2 = 0;
        for (int i = 0; i < samples.length; i++) {
            double x = samples[i];
            double y =
                    (edge * x + middle * x1 + edge * x2 + 2 * cos * y1 - (1 - alpha) * y2) / scale;
            x2 = x1;
            x1 = x;
            y2 = y1;
            y1 = y;
            samples[i] = (float) y;
        }
    }
}
