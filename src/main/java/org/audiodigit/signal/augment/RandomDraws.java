package org.audiodigit.signal.augment;

import java.util.random.RandomGenerator;

/** The kinds of chance that a variation draws on. */
record RandomDraws(RandomGenerator random) {

    /** True in that share of the cases. */
    boolean in(double share) {
        return random.nextDouble() < share;
    }

    double between(double least, double most) {
        return least + (most - least) * random.nextDouble();
    }

    /** Between two numbers above zero, as likely under their geometric mean as above it. */
    double ratioBetween(double least, double most) {
        return least * Math.pow(most / least, random.nextDouble());
    }

    /** From 0 to one less than {@code count}. */
    int below(int count) {
        return random.nextInt(count);
    }
}
