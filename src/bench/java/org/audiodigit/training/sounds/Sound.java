package org.audiodigit.training.sounds;

import java.util.random.RandomGenerator;

/** Builds a sound. Times are in seconds, levels in dB relative to full scale. */
final class Sound {

    private final float[] samples;

    Sound(double seconds) {
        samples = new float[samples(seconds)];
    }

    static int samples(double seconds) {
        return (int) Math.round(seconds * SoundSource.RATE);
    }

    static double between(RandomGenerator random, double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    /** A random factor or frequency with a uniform logarithm. */
    static double scale(RandomGenerator random, double from, double to) {
        return Math.exp(between(random, Math.log(from), Math.log(to)));
    }

    static double amplitude(double db) {
        return Math.pow(10, db / 20);
    }

    int length() {
        return samples.length;
    }

    /** Adds {@code part} from {@code at} on, cut off at the end. */
    Sound add(float[] part, double at, double factor) {
        int from = samples(at);
        for (int i = 0; i < part.length && from + i < samples.length; i++) {
            samples[from + i] += (float) (factor * part[i]);
        }
        return this;
    }

    /** The sound scaled to a peak of {@code db}; silence stays silent. */
    float[] peakAt(double db) {
        double peak = 0;
        for (float sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        double factor = peak == 0 ? 0 : amplitude(db) / peak;
        for (int i = 0; i < samples.length; i++) {
            samples[i] *= (float) factor;
        }
        return samples;
    }
}
