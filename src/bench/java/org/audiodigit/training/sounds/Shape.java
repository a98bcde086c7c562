package org.audiodigit.training.sounds;

/** Changes samples in place. */
final class Shape {

    private Shape() {}

    /**
     * Applies a two-pole resonance.
     *
     * @param hertz centre frequency
     * @param width bandwidth in Hz; the narrower, the longer it rings
     */
    static float[] resonant(float[] sound, double hertz, double width) {
        double radius = Math.exp(-Math.PI * width / SoundSource.RATE);
        double back1 = 2 * radius * Math.cos(2 * Math.PI * hertz / SoundSource.RATE);
        double back2 = -radius * radius;
        double gain = 1 - radius;
        double last = 0;
        double beforeLast = 0;
        for (int i = 0; i < sound.length; i++) {
            double now = gain * sound[i] + back1 * last + back2 * beforeLast;
            beforeLast = last;
            last = now;
            sound[i] = (float) now;
        }
        return sound;
    }

    /** Rises over {@code rise} seconds and then falls by half every {@code half} seconds. */
    static float[] struck(float[] sound, double rise, double half) {
        double rising = Math.max(1, rise * SoundSource.RATE);
        for (int i = 0; i < sound.length; i++) {
            double up = Math.min(1, i / rising);
            double since = Math.max(0, i - rising) / SoundSource.RATE;
            sound[i] *= (float) (up * Math.pow(0.5, since / half));
        }
        return sound;
    }

    /** Fades in until the middle and fades out afterwards. */
    static float[] swelling(float[] sound, double sharpness) {
        for (int i = 0; i < sound.length; i++) {
            double arch = Math.sin(Math.PI * (i + 0.5) / sound.length);
            sound[i] *= (float) Math.pow(arch, sharpness);
        }
        return sound;
    }

    /** Modulates the amplitude {@code hertz} times a second by a {@code depth} of 0..1. */
    static float[] trembling(float[] sound, double hertz, double depth) {
        for (int i = 0; i < sound.length; i++) {
            double wave = Math.sin(2 * Math.PI * hertz * i / SoundSource.RATE);
            sound[i] *= (float) (1 - depth * (0.5 + 0.5 * wave));
        }
        return sound;
    }
}
