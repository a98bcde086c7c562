package org.audiodigit.signal.variation;

/** Sums of sounds. */
final class Mix {

    private Mix() {}

    /** Adds a sound, louder by {@code gain}, from a place on; what reaches over the end is lost. */
    static void add(float[] sound, double gain, float[] to, int at) {
        float factor = (float) gain;
        int count = Math.min(sound.length, to.length - at);
        for (int i = 0; i < count; i++) {
            to[at + i] += factor * sound[i];
        }
    }

    /** The factor that {@code decibels} mean for an amplitude. */
    static double gain(double decibels) {
        return Math.pow(10, decibels / 20);
    }
}
