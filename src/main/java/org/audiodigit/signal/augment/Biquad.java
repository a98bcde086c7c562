package org.audiodigit.signal.augment;

/**
 * A second-order recursive filter, derived from an analogue filter by the bilinear transform. Each
 * call of {@link #apply} starts with a zero state.
 */
final class Biquad {

    private static final double BUTTERWORTH = Math.sqrt(0.5);

    /** Maximum frequency as a share of the rate, above which the response is distorted. */
    private static final double MAX_FREQUENCY = 0.49;

    private final double b0;
    private final double b1;
    private final double b2;
    private final double a1;
    private final double a2;

    private Biquad(double b0, double b1, double b2, double a0, double a1, double a2) {
        this.b0 = b0 / a0;
        this.b1 = b1 / a0;
        this.b2 = b2 / a0;
        this.a1 = a1 / a0;
        this.a2 = a2 / a0;
    }

    /** Low-pass filter with a slope of 12 dB per octave; cutoff in Hz. */
    static Biquad lowPass(double hertz, int rate) {
        double angle = angle(hertz, rate);
        double cos = Math.cos(angle);
        double width = Math.sin(angle) / (2 * BUTTERWORTH);
        double gain = (1 - cos) / 2;
        return new Biquad(gain, 2 * gain, gain, 1 + width, -2 * cos, 1 - width);
    }

    /** High-pass filter with a slope of 12 dB per octave; cutoff in Hz. */
    static Biquad highPass(double hertz, int rate) {
        double angle = angle(hertz, rate);
        double cos = Math.cos(angle);
        double width = Math.sin(angle) / (2 * BUTTERWORTH);
        double gain = (1 + cos) / 2;
        return new Biquad(gain, -2 * gain, gain, 1 + width, -2 * cos, 1 - width);
    }

    /**
     * Peaking filter.
     *
     * @param hertz centre frequency
     * @param octaves bandwidth between the frequencies with half the gain in dB
     * @param decibels gain at the centre frequency
     */
    static Biquad peaking(double hertz, double octaves, double decibels, int rate) {
        double angle = angle(hertz, rate);
        double amplitude = Math.pow(10, decibels / 40);
        double sin = Math.sin(angle);
        double width = sin * Math.sinh(Math.log(2) / 2 * octaves * angle / sin);
        double cos = -2 * Math.cos(angle);
        return new Biquad(
                1 + width * amplitude,
                cos,
                1 - width * amplitude,
                1 + width / amplitude,
                cos,
                1 - width / amplitude);
    }

    private static double angle(double hertz, int rate) {
        return 2 * Math.PI * Math.min(hertz / rate, MAX_FREQUENCY);
    }

    float[] apply(float[] samples) {
        float[] filtered = new float[samples.length];
        double state1 = 0;
        double state2 = 0;
        for (int i = 0; i < samples.length; i++) {
            double in = samples[i];
            double out = b0 * in + state1;
            state1 = b1 * in - a1 * out + state2;
            state2 = b2 * in - a2 * out;
            filtered[i] = (float) out;
        }
        return filtered;
    }

    /**
     * Applies this and two more filters in one pass, which is faster than three passes, since each
     * filter only depends on its own previous output.
     */
    float[] applyWith(Biquad second, Biquad third, float[] samples) {
        float[] filtered = new float[samples.length];
        double state1 = 0;
        double state2 = 0;
        double second1 = 0;
        double second2 = 0;
        double third1 = 0;
        double third2 = 0;
        for (int i = 0; i < samples.length; i++) {
            double in = samples[i];
            double out = b0 * in + state1;
            state1 = b1 * in - a1 * out + state2;
            state2 = b2 * in - a2 * out;
            float first = (float) out;
            double out2 = second.b0 * first + second1;
            second1 = second.b1 * first - second.a1 * out2 + second2;
            second2 = second.b2 * first - second.a2 * out2;
            float middle = (float) out2;
            double out3 = third.b0 * middle + third1;
            third1 = third.b1 * middle - third.a1 * out3 + third2;
            third2 = third.b2 * middle - third.a2 * out3;
            filtered[i] = (float) out3;
        }
        return filtered;
    }
}
