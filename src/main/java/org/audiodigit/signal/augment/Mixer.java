package org.audiodigit.signal.augment;

/** A sound that others are added to. */
final class Mixer {

    private final float[] sum;
    private final float[] moved;

    /**
     * @param sum is changed
     */
    Mixer(float[] sum) {
        this.sum = sum;
        this.moved = new float[sum.length];
    }

    /** Adds a sound, louder by {@code gain}, from a place on; what reaches over the end is lost. */
    void add(float[] sound, double gain, int at) {
        float factor = (float) gain;
        int end = Math.min(at + sound.length, sum.length);
        if (end <= at) {
            return;
        }
        // moved first, since two arrays at the same index are worked on many samples at a time
        System.arraycopy(sound, 0, moved, at, end - at);
        for (int i = at; i < end; i++) {
            sum[i] += factor * moved[i];
        }
    }

    int length() {
        return sum.length;
    }

    /** The same once. */
    static void add(float[] sound, double gain, float[] to, int at) {
        new Mixer(to).add(sound, gain, at);
    }

    /** The factor that {@code decibels} mean for an amplitude. */
    static double gain(double decibels) {
        return Math.pow(10, decibels / 20);
    }
}
