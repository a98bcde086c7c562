package org.audiodigit.signal.augment;

/** Effects of microphones and lines: coloration, band limit, clipping, quantisation, offset. */
final class MicrophoneEffects {

    private static final double TELEPHONE_LOW = 300;
    private static final double TELEPHONE_HIGH = 3400;

    private final int rate;

    MicrophoneEffects(int rate) {
        this.rate = rate;
    }

    /** Changes the frequency response. */
    float[] coloured(float[] samples, RandomDraws draws) {
        Biquad bass = Biquad.peaking(draws.logBetween(100, 400), 2, draws.between(-8, 6), rate);
        Biquad middle =
                Biquad.peaking(draws.logBetween(500, 2000), 1.5, draws.between(-6, 6), rate);
        Biquad treble =
                Biquad.peaking(draws.logBetween(2000, 3800), 1.5, draws.between(-10, 8), rate);
        return bass.applyWith(middle, treble, samples);
    }

    /** Limits the band like a telephone or a cheap microphone. */
    float[] limited(float[] samples, RandomDraws draws) {
        if (draws.chance(0.4)) {
            return bandPass(samples, TELEPHONE_LOW, TELEPHONE_HIGH);
        }
        if (draws.chance(0.5)) {
            return Biquad.lowPass(draws.logBetween(1600, 3600), rate).apply(samples);
        }
        return Biquad.highPass(draws.logBetween(80, 600), rate).apply(samples);
    }

    private float[] bandPass(float[] samples, double low, double high) {
        Biquad highPass = Biquad.highPass(low, rate);
        Biquad lowPass = Biquad.lowPass(high, rate);
        return lowPass.apply(lowPass.apply(highPass.apply(highPass.apply(samples))));
    }

    /** Clips at a random share of the peak. */
    static void clip(float[] samples, RandomDraws draws) {
        float limit = (float) (peak(samples) * draws.logBetween(0.05, 0.6));
        for (int i = 0; i < samples.length; i++) {
            samples[i] = Math.max(-limit, Math.min(samples[i], limit));
        }
    }

    /** Quantises to few steps, like a very quiet recording or an old codec. */
    static void quantise(float[] samples, RandomDraws draws) {
        int bits = 4 + draws.below(5);
        float step = (float) (peak(samples) / (1 << (bits - 1)));
        if (step > 0) {
            for (int i = 0; i < samples.length; i++) {
                samples[i] = step * Math.round(samples[i] / step);
            }
        }
    }

    /** Adds a constant offset, like a cheap converter. */
    static void offset(float[] samples, RandomDraws draws) {
        float offset = (float) (peak(samples) * draws.between(-0.2, 0.2));
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
