package org.audiodigit.signal.variation;

/**
 * Pieces of a sound, read at another speed, that follow each other without a break though they are
 * taken from where the sound is at the time: each is looked for around its place, where it goes on
 * most like the piece before.
 */
final class Excerpts {

    private static final int STEP = 2;

    private final float[] samples;
    private final double speed;
    private final int hop;
    private final float[] expected;
    private double goesOn = Double.NaN;

    /**
     * @param speed that pieces are read at; 2 doubles the pitch
     * @param hop from piece to piece, in samples; half a piece
     */
    Excerpts(float[] samples, double speed, int hop) {
        this.samples = spread(samples, Math.max(1, speed));
        this.speed = speed;
        this.hop = hop;
        this.expected = new float[hop / STEP];
    }

    /** Each sample spread over so many, or a reader in long steps would miss pulses. */
    private static float[] spread(float[] samples, double width) {
        double[] sums = new double[samples.length + 1];
        for (int i = 0; i < samples.length; i++) {
            sums[i + 1] = sums[i] + samples[i];
        }
        float[] spread = new float[samples.length];
        for (int i = 0; i < samples.length; i++) {
            double from = i + 0.5 - width / 2;
            spread[i] = (float) ((sum(sums, from + width) - sum(sums, from)) / Math.sqrt(width));
        }
        return spread;
    }

    /** Of all samples before a place between two. */
    private static double sum(double[] sums, double place) {
        double within = Math.max(0, Math.min(place, sums.length - 1));
        int before = Math.min((int) within, sums.length - 2);
        return sums[before] + (within - before) * (sums[before + 1] - sums[before]);
    }

    /** Writes the piece of twice the hop whose middle is at a place of the sound. */
    void next(int middle, double[] into) {
        double from = middle - hop * speed;
        if (!Double.isNaN(goesOn)) {
            from = mostAlike(from);
        }
        for (int i = 0; i < 2 * hop; i++) {
            into[i] = between(from + i * speed);
        }
        goesOn = from + hop * speed;
    }

    private double mostAlike(double around) {
        for (int i = 0; i < expected.length; i++) {
            expected[i] = between(goesOn + i * STEP * speed);
        }
        double best = around;
        double bestAlike = Double.NEGATIVE_INFINITY;
        for (int moved = -hop; moved <= hop; moved++) {
            double alike = alike(around + moved);
            if (alike > bestAlike) {
                bestAlike = alike;
                best = around + moved;
            }
        }
        return best;
    }

    private double alike(double from) {
        float together = 0;
        float energy = 1e-9f;
        for (int i = 0; i < expected.length; i++) {
            float candidate = between(from + i * STEP * speed);
            together += candidate * expected[i];
            energy += candidate * candidate;
        }
        return together / Math.sqrt(energy);
    }

    private float between(double place) {
        int before = (int) place;
        if (place < 0 || before + 1 >= samples.length) {
            return 0;
        }
        float share = (float) (place - before);
        return samples[before] + share * (samples[before + 1] - samples[before]);
    }
}
