package org.audiodigit.signal.variation;

/** Sums of sounds. */
final class Mix {

    /** Samples that are added in one go, where they are at hand. */
    private static final int BLOCK = 512;

    private Mix() {}

    /** Adds a sound, louder by {@code gain}, from a place on; what reaches over the end is lost. */
    static void add(float[] sound, double gain, float[] to, int at) {
        float factor = (float) gain;
        int count = Math.min(sound.length, to.length - at);
        // copied, since two arrays at the same index are worked on many samples at a time
        float[] part = new float[BLOCK];
        float[] sum = new float[BLOCK];
        for (int begin = 0; begin < count; begin += BLOCK) {
            int here = Math.min(BLOCK, count - begin);
            System.arraycopy(sound, begin, part, 0, here);
            System.arraycopy(to, at + begin, sum, 0, here);
            for (int i = 0; i < here; i++) {
                sum[i] += factor * part[i];
            }
            System.arraycopy(sum, 0, to, at + begin, here);
        }
    }

    /** The factor that {@code decibels} mean for an amplitude. */
    static double gain(double decibels) {
        return Math.pow(10, decibels / 20);
    }
}
