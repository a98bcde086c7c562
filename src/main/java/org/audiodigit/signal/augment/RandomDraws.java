package org.audiodigit.signal.augment;

import java.util.random.RandomGenerator;

/** Random draws for augmentation. */
record RandomDraws(RandomGenerator random) {

    /** Returns true with a probability. */
    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    double between(double min, double max) {
        return min + (max - min) * random.nextDouble();
    }

    /** Log-uniform between two positive numbers. */
    double logBetween(double min, double max) {
        return min * Math.pow(max / min, random.nextDouble());
    }

    /** Uniform from 0 to {@code count - 1}. */
    int below(int count) {
        return random.nextInt(count);
    }
}
