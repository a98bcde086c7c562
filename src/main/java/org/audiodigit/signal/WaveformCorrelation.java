package org.audiodigit.signal;

/**
 * The correlation of two recordings at the best time shift. It does not depend on gain and
 * polarity. Shifts between two samples are interpolated, since another recorder or a resampler
 * starts at any time.
 */
public final class WaveformCorrelation {

    /** Share of the energy of each recording that must be in the part that both have. */
    private static final double MIN_SHARE = 0.5;

    /** Samples of the correlation on both sides that an interpolated value depends on. */
    private static final int TAPS = 12;

    /** Interpolated shifts for each sample. */
    private static final int FRACTIONS = 8;

    private final float[] one;
    private final float[] other;
    private final double[] energyOfOne;
    private final double[] energyOfOther;

    private WaveformCorrelation(float[] one, float[] other) {
        this.one = one;
        this.other = other;
        this.energyOfOne = energies(one);
        this.energyOfOther = energies(other);
    }

    /** Energy before each sample. */
    private static double[] energies(float[] samples) {
        double[] sums = new double[samples.length + 1];
        for (int i = 0; i < samples.length; i++) {
            sums[i + 1] = sums[i] + (double) samples[i] * samples[i];
        }
        return sums;
    }

    /**
     * Returns the largest absolute correlation coefficient, 0 to 1.
     *
     * @param one at the sample rate of {@code other}
     * @param shift the expected index in {@code one} of the first sample of {@code other}
     * @param reach how far the shift may differ, in samples
     */
    public static double best(Waveform one, Waveform other, int shift, int reach) {
        return new WaveformCorrelation(one.samples(), other.samples()).best(shift, reach);
    }

    private double best(int shift, int reach) {
        double[] products = new double[2 * (reach + TAPS) + 1];
        int first = shift - reach - TAPS;
        for (int i = 0; i < products.length; i++) {
            products[i] = product(first + i);
        }
        int bestIndex = -1;
        double best = 0;
        for (int i = TAPS; i < products.length - TAPS; i++) {
            double coefficient = Math.abs(products[i]) * scale(first + i);
            if (coefficient > best) {
                best = coefficient;
                bestIndex = i;
            }
        }
        if (bestIndex < 0) {
            return 0;
        }
        double scale = scale(first + bestIndex);
        for (int k = 1 - FRACTIONS; k < FRACTIONS; k++) {
            double product = interpolated(products, bestIndex, (double) k / FRACTIONS);
            best = Math.max(best, Math.abs(product) * scale);
        }
        return Math.min(best, 1);
    }

    private double product(int shift) {
        double sum = 0;
        for (int i = start(shift); i < end(shift); i++) {
            sum += (double) one[i] * other[i - shift];
        }
        return sum;
    }

    private int start(int shift) {
        return Math.max(0, shift);
    }

    private int end(int shift) {
        return Math.min(one.length, shift + other.length);
    }

    /** Turns a product into a coefficient; 0 if too little of the recordings overlaps. */
    private double scale(int shift) {
        int start = start(shift);
        int end = end(shift);
        if (start >= end) {
            return 0;
        }
        double own = energyOfOne[end] - energyOfOne[start];
        double others = energyOfOther[end - shift] - energyOfOther[start - shift];
        boolean enough =
                own > MIN_SHARE * energyOfOne[one.length]
                        && others > MIN_SHARE * energyOfOther[other.length];
        return enough ? 1 / Math.sqrt(own * others) : 0;
    }

    /** Band-limited interpolation with a Hann window. */
    private static double interpolated(double[] values, int index, double fraction) {
        double sum = 0;
        for (int k = 1 - TAPS; k < TAPS; k++) {
            double x = fraction - k;
            double sinc = x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
            double window = Math.abs(x) < TAPS ? 0.5 + 0.5 * Math.cos(Math.PI * x / TAPS) : 0;
            sum += values[index + k] * sinc * window;
        }
        return sum;
    }
}
