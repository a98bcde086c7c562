package org.audiodigit.training;

/** Derives independent seeds from one seed. */
final class Seeds {

    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;
    private static final long ODD_MULTIPLIER = 0xBF58476D1CE4E5B9L;

    private Seeds() {}

    /** A seed that differs for each pair of seed and index. */
    static long mix(long seed, long index) {
        return (seed * GOLDEN_RATIO) ^ (index + 1) * ODD_MULTIPLIER;
    }
}
