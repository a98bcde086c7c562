package org.audiodigit.bench;

import java.util.Random;
import org.audiodigit.signal.SampleSource;

/**
 * An hour of words with pauses: bursts of harmonics that rise and fall, in quiet noise. The samples
 * are computed when they are read.
 *
 * @param sampleRate in Hz
 */
public record SyntheticHour(int sampleRate) implements SampleSource {

    public static final int SECONDS = 3600;

    private static final double PERIOD = 1.06;
    private static final double WORD = 0.45;
    private static final float[] NOISE = noise();

    private static float[] noise() {
        Random random = new Random(1);
        float[] noise = new float[1 << 16];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) (0.001 * random.nextGaussian());
        }
        return noise;
    }

    @Override
    public int length() {
        return SECONDS * sampleRate;
    }

    /** Number of words. */
    public int words() {
        return (int) (SECONDS / PERIOD);
    }

    /** Start of a word, in seconds. */
    public double start(int word) {
        return word * PERIOD + 0.2;
    }

    /** End of a word, in seconds. */
    public double end(int word) {
        return start(word) + WORD;
    }

    @Override
    public Reader open() {
        return (start, to, from, end) -> {
            for (int i = from; i < end; i++) {
                to[i] = sample(start + i - from);
            }
        };
    }

    private float sample(int index) {
        float noise = NOISE[index % NOISE.length];
        double seconds = (double) index / sampleRate;
        int word = (int) (seconds / PERIOD);
        double within = (seconds - start(word)) / WORD;
        if (within <= 0 || within >= 1) {
            return noise;
        }
        double pitch = 110 + 12 * (word % 10) + 30 * within;
        double phase = 2 * Math.PI * pitch * (seconds - start(word));
        double voiced = 0;
        for (int harmonic = 1; harmonic <= 8; harmonic++) {
            voiced += Math.sin(harmonic * phase) / harmonic;
        }
        return noise + (float) (0.15 * Math.sin(Math.PI * within) * voiced);
    }
}
