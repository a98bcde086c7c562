package org.audiodigit.signal.augment;

import java.util.SplittableRandom;

/**
 * Stores some seconds of noise of each kind, since generating each sample again would take longer
 * than all other augmentation of a word. The mean square is 1. Immutable.
 */
final class NoiseBank {

    enum Kind {
        WHITE,
        PINK,
        BROWN,
        HUM_50,
        HUM_60;

        /** Whether the noise is mains hum. */
        boolean isHum() {
            return this == HUM_50 || this == HUM_60;
        }
    }

    private static final int SECONDS = 20;
    private static final long SEED = 20;

    /** Number of generators that add up to pink noise, each with half the rate of the previous. */
    private static final int PINK_ROWS = 12;

    /** Leak of the integrator, without which brown noise would drift. */
    private static final double BROWN_LEAK = 0.995;

    private final float[][] noises = new float[Kind.values().length][];

    NoiseBank(int rate) {
        SplittableRandom random = new SplittableRandom(SEED);
        int length = SECONDS * rate;
        noises[Kind.WHITE.ordinal()] = normalised(white(length, random));
        noises[Kind.PINK.ordinal()] = normalised(pink(length, random));
        noises[Kind.BROWN.ordinal()] = normalised(brown(length, random));
        noises[Kind.HUM_50.ordinal()] = normalised(hum(50, length, rate, random));
        noises[Kind.HUM_60.ordinal()] = normalised(hum(60, length, rate, random));
    }

    /** Returns noise from a random position, repeated from the start after the end. */
    float[] draw(Kind kind, int length, RandomDraws draws) {
        float[] noise = noises[kind.ordinal()];
        float[] result = new float[length];
        int from = draws.below(noise.length);
        for (int done = 0; done < length; ) {
            int count = Math.min(length - done, noise.length - from);
            System.arraycopy(noise, from, result, done, count);
            done += count;
            from = 0;
        }
        return result;
    }

    private static float[] white(int length, SplittableRandom random) {
        float[] noise = new float[length];
        for (int i = 0; i < length; i++) {
            noise[i] = (float) (2 * random.nextDouble() - 1);
        }
        return noise;
    }

    /** Sum of sampled and held white noises, each held twice as long as the previous (Voss). */
    private static float[] pink(int length, SplittableRandom random) {
        float[] noise = new float[length];
        double[] values = new double[PINK_ROWS];
        double sum = 0;
        for (int i = 0; i < length; i++) {
            int row = Math.min(Integer.numberOfTrailingZeros(i + 1), PINK_ROWS - 1);
            double next = 2 * random.nextDouble() - 1;
            sum += next - values[row];
            values[row] = next;
            noise[i] = (float) (sum + 2 * random.nextDouble() - 1);
        }
        return noise;
    }

    private static float[] brown(int length, SplittableRandom random) {
        float[] noise = new float[length];
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum = BROWN_LEAK * sum + 2 * random.nextDouble() - 1;
            noise[i] = (float) sum;
        }
        return noise;
    }

    /** Mains hum: a tone with decreasing overtones, and faint white noise. */
    private static float[] hum(int hertz, int length, int rate, SplittableRandom random) {
        float[] noise = new float[length];
        for (int overtone = 1; overtone <= 10; overtone++) {
            double phase = 2 * Math.PI * random.nextDouble();
            double step = 2 * Math.PI * hertz * overtone / rate;
            for (int i = 0; i < length; i++) {
                noise[i] += (float) (Math.sin(phase + step * i) / overtone);
            }
        }
        for (int i = 0; i < length; i++) {
            noise[i] += (float) (0.1 * (2 * random.nextDouble() - 1));
        }
        return noise;
    }

    private static float[] normalised(float[] noise) {
        double squares = 0;
        for (float value : noise) {
            squares += (double) value * value;
        }
        float gain = (float) (1 / Math.sqrt(squares / noise.length));
        for (int i = 0; i < noise.length; i++) {
            noise[i] *= gain;
        }
        return noise;
    }
}
