package org.audiodigit.training.sounds;

import java.util.random.RandomGenerator;

/** A sound being put together. Times are in seconds, levels in dB below full scale. */
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

    /** A factor or frequency, the octaves equally likely. */
    static double scale(RandomGenerator random, double from, double to) {
        return Math.exp(between(random, Math.log(from), Math.log(to)));
    }

    static double amplitude(double db) {
        return Math.pow(10, db / 20);
    }

    int length() {
        return samples.length;
    }

    /** Adds as much of {@code part} as there is room for behind {@code at}. */
    Sound add(float[] part, double at, double factor) {
        int from = samples(at);
        for (int i = 0; i < part.length && from + i < samples.length; i++) {
            samples[from + i] += (float) (factor * part[i]);
        }
        return this;
    }

    /** The sound with its highest peak at {@code db}; silence stays silence. */
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
