package org.audiodigit.training.sounds;

import java.util.random.RandomGenerator;

/** White, pink and brown noise with a root mean square of 1. */
enum Noise {
    WHITE {
        @Override
        double next(double[] memory, double white) {
            return white;
        }
    },
    /** The power halves with each octave: the sum of three slow averages of white noise. */
    PINK {
        @Override
        double next(double[] memory, double white) {
            memory[0] += 0.004 * (white - memory[0]);
            memory[1] += 0.04 * (white - memory[1]);
            memory[2] += 0.35 * (white - memory[2]);
            return 12 * memory[0] + 4 * memory[1] + memory[2] + 0.2 * white;
        }
    },
    /** The power falls to a quarter with each octave: a leaky integral of white noise. */
    BROWN {
        @Override
        double next(double[] memory, double white) {
            memory[0] = 0.995 * memory[0] + white;
            return memory[0];
        }
    };

    private static final int SETTLING = 2000;

    abstract double next(double[] memory, double white);

    float[] make(int samples, RandomGenerator random) {
        double[] memory = new double[3];
        for (int i = 0; i < SETTLING; i++) {
            next(memory, random.nextGaussian());
        }
        float[] noise = new float[samples];
        double sum = 0;
        for (int i = 0; i < samples; i++) {
            noise[i] = (float) next(memory, random.nextGaussian());
            sum += noise[i] * noise[i];
        }
        float factor = sum == 0 ? 0 : (float) Math.sqrt(samples / sum);
        for (int i = 0; i < samples; i++) {
            noise[i] *= factor;
        }
        return noise;
    }

    static Noise any(RandomGenerator random) {
        return values()[random.nextInt(values().length)];
    }
}
