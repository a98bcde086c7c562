package org.audiodigit.signal.augment;

import java.util.SplittableRandom;

/**
 * Some seconds of each kind of noise, made once, since drawing each sample anew would take longer
 * than all else that is done to a word. All of mean square 1. Immutable.
 */
final class NoiseBank {

    /** What noise there is. */
    enum Kind {
        WHITE,
        PINK,
        BROWN,
        HUM
    }

    private static final int SECONDS = 20;
    private static final long SEED = 20;

    /** How many generators, each half as fast as the one before, add up to pink noise. */
    private static final int PINK_ROWS = 12;

    /** How much of the sum so far is kept; without a leak brown noise would drift away. */
    private static final double BROWN_LEAK = 0.995;

    private final float[][] noises = new float[Kind.values().length][];

    NoiseBank(int rate) {
        SplittableRandom random = new SplittableRandom(SEED);
        int length = SECONDS * rate;
        noises[Kind.WHITE.ordinal()] = levelled(white(length, random));
        noises[Kind.PINK.ordinal()] = levelled(pink(length, random));
        noises[Kind.BROWN.ordinal()] = levelled(brown(length, random));
        noises[Kind.HUM.ordinal()] = levelled(hum(length, rate, random));
    }

    /** A stretch of noise from a random place on, from the start again after the end. */
    float[] some(Kind kind, int length, RandomDraws chance) {
        float[] noise = noises[kind.ordinal()];
        float[] some = new float[length];
        int from = chance.below(noise.length);
        for (int done = 0; done < length; ) {
            int count = Math.min(length - done, noise.length - from);
            System.arraycopy(noise, from, some, done, count);
            done += count;
            from = 0;
        }
        return some;
    }

    private static float[] white(int length, SplittableRandom random) {
        float[] noise = new float[length];
        for (int i = 0; i < length; i++) {
            noise[i] = (float) (2 * random.nextDouble() - 1);
        }
        return noise;
    }

    /** Sums of held white noises, each held twice as long as the one before (Voss). */
    private static float[] pink(int length, SplittableRandom random) {
        float[] noise = new float[length];
        double[] held = new double[PINK_ROWS];
        double sum = 0;
        for (int i = 0; i < length; i++) {
            int row = Math.min(Integer.numberOfTrailingZeros(i + 1), PINK_ROWS - 1);
            double next = 2 * random.nextDouble() - 1;
            sum += next - held[row];
            held[row] = next;
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

    /** The mains: 50 Hz and its overtones, the higher the weaker, with a hiss under it. */
    private static float[] hum(int length, int rate, SplittableRandom random) {
        float[] noise = new float[length];
        for (int overtone = 1; overtone <= 10; overtone++) {
            double phase = 2 * Math.PI * random.nextDouble();
            double step = 2 * Math.PI * 50 * overtone / rate;
            for (int i = 0; i < length; i++) {
                noise[i] += (float) (Math.sin(phase + step * i) / overtone);
            }
        }
        for (int i = 0; i < length; i++) {
            noise[i] += (float) (0.1 * (2 * random.nextDouble() - 1));
        }
        return noise;
    }

    private static float[] levelled(float[] noise) {
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
