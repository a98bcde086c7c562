package org.audiodigit.signal.augment;

/** Adds sounds to a buffer. */
final class Mixer {

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
}
