package org.audiodigit.signal.augment;

/** What a microphone and a line do to a sound: colour it, limit its band, clip it, coarsen it. */
final class MicrophoneEffects {

    private static final double TELEPHONE_LOW = 300;
    private static final double TELEPHONE_HIGH = 3400;

    private final int rate;

    MicrophoneEffects(int rate) {
        this.rate = rate;
    }

    /** Bass and treble of its own. */
    float[] coloured(float[] samples, RandomDraws chance) {
        Biquad bass = Biquad.bell(chance.ratioBetween(100, 400), 2, chance.between(-8, 6), rate);
        Biquad middle =
                Biquad.bell(chance.ratioBetween(500, 2000), 1.5, chance.between(-6, 6), rate);
        Biquad treble =
                Biquad.bell(chance.ratioBetween(2000, 3800), 1.5, chance.between(-10, 8), rate);
        return bass.applyWith(middle, treble, samples);
    }

    /** A telephone's band, or a cheap microphone's. */
    float[] limited(float[] samples, RandomDraws chance) {
        if (chance.in(0.4)) {
            return steep(samples, TELEPHONE_LOW, TELEPHONE_HIGH);
        }
        if (chance.in(0.5)) {
            return Biquad.lowPass(chance.ratioBetween(1600, 3600), rate).apply(samples);
        }
        return Biquad.highPass(chance.ratioBetween(80, 600), rate).apply(samples);
    }

    private float[] steep(float[] samples, double low, double high) {
        Biquad lowest = Biquad.highPass(low, rate);
        Biquad highest = Biquad.lowPass(high, rate);
        return highest.apply(highest.apply(lowest.apply(lowest.apply(samples))));
    }

    /** Too loud for the line: all above some share of the peak is cut off. */
    static void clip(float[] samples, RandomDraws chance) {
        float limit = (float) (peak(samples) * chance.ratioBetween(0.05, 0.6));
        for (int i = 0; i < samples.length; i++) {
            samples[i] = Math.max(-limit, Math.min(samples[i], limit));
        }
    }

    /** In few steps, as a very quiet recording or an old codec has. */
    static void coarsen(float[] samples, RandomDraws chance) {
        int bits = 4 + chance.below(5);
        float step = (float) (peak(samples) / (1 << (bits - 1)));
        if (step > 0) {
            for (int i = 0; i < samples.length; i++) {
                samples[i] = step * Math.round(samples[i] / step);
            }
        }
    }

    /** Off zero, as cheap converters are. */
    static void offset(float[] samples, RandomDraws chance) {
        float offset = (float) (peak(samples) * chance.between(-0.2, 0.2));
        for (int i = 0; i < samples.length; i++) {
            samples[i] += offset;
        }
    }

    private static double peak(float[] samples) {
        float peak = 0;
        for (float sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }
}
