package org.audiodigit.signal.augment;

/** Adds sounds to a buffer, and measures and converts levels. */
final class Mixer {

    private static final double FRAME_SECONDS = 0.02;

    /** Minimum energy of a frame relative to the loudest: -20 dB. */
    private static final double MIN_ENERGY = 0.01;

    private final float[] sum;
    private final float[] shifted;

    /**
     * @param sum the buffer, which is modified
     */
    Mixer(float[] sum) {
        this.sum = sum;
        this.shifted = new float[sum.length];
    }

    /** Adds a sound with a gain from index {@code at}; samples beyond the end are dropped. */
    void add(float[] sound, double gain, int at) {
        float factor = (float) gain;
        int end = Math.min(at + sound.length, sum.length);
        if (end <= at) {
            return;
        }
        // shifted first, since only loops over arrays with the same index are vectorised
        System.arraycopy(sound, 0, shifted, at, end - at);
        for (int i = at; i < end; i++) {
            sum[i] += factor * shifted[i];
        }
    }

    int length() {
        return sum.length;
    }

    /** Adds one sound. */
    static void add(float[] sound, double gain, float[] to, int at) {
        new Mixer(to).add(sound, gain, at);
    }

    /** Converts decibels to a factor of amplitude. */
    static double gain(double decibels) {
        return Math.pow(10, decibels / 20);
    }

    /**
     * Root mean square of the frames with sound, independent of silence around them; 0 for silence.
     */
    static double speechLevel(float[] samples, int rate) {
        int frame = (int) Math.max(1, FRAME_SECONDS * rate);
        double[] energies = new double[samples.length / frame];
        double loudest = 0;
        for (int i = 0; i < energies.length; i++) {
            for (int k = i * frame; k < (i + 1) * frame; k++) {
                energies[i] += (double) samples[k] * samples[k];
            }
            loudest = Math.max(loudest, energies[i]);
        }
        double sum = 0;
        int count = 0;
        for (double energy : energies) {
            if (energy > 0 && energy >= loudest * MIN_ENERGY) {
                sum += energy;
                count++;
            }
        }
        return count == 0 ? 0 : Math.sqrt(sum / count / frame);
    }
}
