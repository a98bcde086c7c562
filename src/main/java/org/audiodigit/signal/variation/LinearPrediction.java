package org.audiodigit.signal.variation;

/**
 * Linear prediction of a stretch of sound: each sample told from those before it, which describes
 * the resonances of the throat that spoke it. What is not told, the residual, is what the vocal
 * cords gave. By autocorrelation and the recursion of Levinson and Durbin (J. Makhoul, Linear
 * prediction: a tutorial review, 1975), so that the resonances always die away.
 *
 * @param weights of the sample before, of the one before that, and so on
 */
record LinearPrediction(double[] weights) {

    /** White noise 40 dB under the sound keeps deep gaps of the spectrum from ruling the fit. */
    private static final double NOISE = 1e-4;

    /** Makes each resonance a little broader, so that none rings on for long. */
    private static final double BROADER = 0.99;

    /** Fitted to samples {@code from} to {@code from + window.length}; beyond the ends is 0. */
    static LinearPrediction of(float[] samples, int from, float[] window, int order) {
        double[] weighed = new double[window.length];
        int last = Math.min(window.length, samples.length - from);
        for (int i = Math.max(0, -from); i < last; i++) {
            weighed[i] = samples[from + i] * window[i];
        }
        double[] alike = new double[order + 1];
        for (int lag = 0; lag <= order; lag++) {
            for (int i = lag; i < weighed.length; i++) {
                alike[lag] += weighed[i] * weighed[i - lag];
            }
        }
        alike[0] *= 1 + NOISE;
        return new LinearPrediction(solved(alike));
    }

    private static double[] solved(double[] alike) {
        double[] weights = new double[alike.length - 1];
        double left = alike[0];
        for (int n = 0; n < weights.length && left > 0; n++) {
            double reflection = alike[n + 1];
            for (int k = 0; k < n; k++) {
                reflection -= weights[k] * alike[n - k];
            }
            reflection /= left;
            double[] before = weights.clone();
            weights[n] = reflection;
            for (int k = 0; k < n; k++) {
                weights[k] = before[k] - reflection * before[n - 1 - k];
            }
            left *= 1 - reflection * reflection;
        }
        for (int k = 0; k < weights.length; k++) {
            weights[k] *= Math.pow(BROADER, k + 1);
        }
        return weights;
    }

    /** What the samples from {@code from} on, so many, hold that those before do not tell. */
    void residual(float[] samples, int from, int count, float[] into) {
        int end = Math.min(from + count, samples.length);
        for (int i = from; i < end; i++) {
            double value = samples[i];
            for (int k = 0; k < weights.length && k < i; k++) {
                value -= weights[k] * samples[i - 1 - k];
            }
            into[i] = (float) value;
        }
    }

    /** Lets what comes from the vocal cords resound, in place. */
    void resound(double[] sound) {
        for (int i = 0; i < sound.length; i++) {
            double value = sound[i];
            for (int k = 0; k < weights.length && k < i; k++) {
                value += weights[k] * sound[i - 1 - k];
            }
            sound[i] = value;
        }
    }
}
