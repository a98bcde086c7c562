package org.audiodigit.model;

/** Converts the outputs of a network (logits) into probabilities. */
public final class Softmax {

    private Softmax() {}

    /**
     * Replaces logits with their probabilities.
     *
     * @param logits finite values
     */
    public static void inPlace(double[] logits) {
        double max = max(logits);
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            logits[i] = Math.exp(logits[i] - max);
            sum += logits[i];
        }
        for (int i = 0; i < logits.length; i++) {
            logits[i] /= sum;
        }
    }

    /**
     * Logarithm of the sum of the exponentials, without overflow. NaN unless the largest logit is
     * finite.
     */
    public static double logSumExp(double[] logits) {
        double max = max(logits);
        double sum = 0;
        for (double logit : logits) {
            sum += Math.exp(logit - max);
        }
        return max + Math.log(sum);
    }

    private static double max(double[] logits) {
        double max = Double.NEGATIVE_INFINITY;
        for (double logit : logits) {
            max = Math.max(max, logit);
        }
        return max;
    }
}
