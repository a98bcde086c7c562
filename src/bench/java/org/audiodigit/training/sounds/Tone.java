package org.audiodigit.training.sounds;

/** Synthesises tones with harmonics. */
final class Tone {

    private Tone() {}

    /**
     * A tone of {@code partials} harmonics.
     *
     * @param fall the n-th harmonic has an amplitude of {@code n^-fall}
     */
    static float[] harmonic(double hertz, double seconds, int partials, double fall) {
        float[] tone = new float[Sound.samples(seconds)];
        for (int n = 1; n <= partials && n * hertz < 0.48 * SoundSource.RATE; n++) {
            double amplitude = Math.pow(n, -fall);
            double step = 2 * Math.PI * n * hertz / SoundSource.RATE;
            for (int i = 0; i < tone.length; i++) {
                tone[i] += (float) (amplitude * Math.sin(step * i + n));
            }
        }
        return tone;
    }

    /** A tone that glides from one frequency to another, with vibrato. */
    static float[] gliding(double from, double to, double seconds, double waver) {
        float[] tone = new float[Sound.samples(seconds)];
        double phase = 0;
        for (int i = 0; i < tone.length; i++) {
            double way = (double) i / tone.length;
            double wave = 1 + waver * Math.sin(2 * Math.PI * 5.5 * i / SoundSource.RATE);
            phase += 2 * Math.PI * from * Math.pow(to / from, way) * wave / SoundSource.RATE;
            tone[i] = (float) Math.sin(phase);
        }
        return tone;
    }

    /** A bell, by frequency modulation with a decaying index. */
    static float[] bell(double hertz, double ratio, double depth, double seconds) {
        float[] tone = new float[Sound.samples(seconds)];
        double step = 2 * Math.PI * hertz / SoundSource.RATE;
        for (int i = 0; i < tone.length; i++) {
            double left = 1 - (double) i / tone.length;
            tone[i] = (float) Math.sin(step * i + depth * left * Math.sin(ratio * step * i));
        }
        return tone;
    }

    /** A plucked string (Karplus and Strong 1983). */
    static float[] plucked(float[] pluck, double hertz, double seconds, double keeping) {
        int period = Math.max(2, (int) Math.round(SoundSource.RATE / hertz));
        float[] tone = new float[Sound.samples(seconds)];
        for (int i = 0; i < tone.length; i++) {
            tone[i] =
                    i <= period
                            ? pluck[i % pluck.length]
                            : (float) (keeping * 0.5 * (tone[i - period] + tone[i - period - 1]));
        }
        return tone;
    }
}
