package org.audiodigit.training.robustness;

import java.util.Random;
import org.audiodigit.signal.Waveform;

/**
 * Adds the click of a mouse button before a word, as at the start of a recording: two knocks, each
 * of three tones that decay within milliseconds.
 */
final class MouseClick {

    private static final double BEFORE_SECONDS = 0.45;
    private static final double DECAY_SECONDS = 0.003;
    private static final int TONES = 3;

    private MouseClick() {}

    /** The word after 0.45 s of silence with a click whose peak is at most that of the word. */
    static Waveform before(Waveform clip, Random random) {
        int rate = clip.sampleRate();
        int before = (int) (BEFORE_SECONDS * rate);
        float[] samples = new float[before + clip.length()];
        System.arraycopy(clip.samples(), 0, samples, before, clip.length());
        double down = 0.05 + 0.15 * random.nextDouble();
        double up = down + 0.06 + 0.08 * random.nextDouble();
        double peak = clip.peak() * (0.3 + 0.7 * random.nextDouble());
        knock(samples, rate, down, peak, random);
        knock(samples, rate, up, peak * 0.6, random);
        return new Waveform(samples, rate);
    }

    private static void knock(float[] to, int rate, double at, double peak, Random random) {
        int from = (int) (at * rate);
        int length = Math.min((int) (10 * DECAY_SECONDS * rate), to.length - from);
        for (int tone = 0; tone < TONES; tone++) {
            double step = 2 * Math.PI * (800 + 2700 * random.nextDouble()) / rate;
            for (int i = 0; i < length; i++) {
                double fall = Math.exp(-i / (DECAY_SECONDS * rate));
                to[from + i] += (float) (peak / TONES * fall * Math.sin(step * i));
            }
        }
    }
}
