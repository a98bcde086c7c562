package org.audiodigit.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a classifier says of one recording.
 *
 * @param labels the labels in the model's order
 * @param probabilities one a label, in the same order; they sum to 1
 * @param maxLogit the network's largest output before the softmax, which measures how much speaks
 *     for the best label regardless of the others (Hendrycks et al. 2022); infinite if unknown
 */
public record Prediction(List<String> labels, float[] probabilities, double maxLogit) {

    public Prediction {
        if (labels.size() != probabilities.length || labels.isEmpty()) {
            throw new IllegalArgumentException(
                    probabilities.length + " probabilities for " + labels.size() + " labels");
        }
    }

    /** A prediction whose largest logit is unknown. */
    public Prediction(List<String> labels, float[] probabilities) {
        this(labels, probabilities, Double.POSITIVE_INFINITY);
    }

    /** Turns a network's outputs into probabilities as they are. */
    static Prediction ofLogits(List<String> labels, float[] logits) {
        return ofLogits(labels, logits, 1);
    }

    /**
     * Turns a network's outputs into probabilities (softmax). Outputs that are no numbers, as a
     * training gone astray leaves them, make all labels equally probable.
     *
     * @param temperature that the outputs are divided by: the higher, the nearer to each other the
     *     probabilities
     */
    static Prediction ofLogits(List<String> labels, float[] logits, double temperature) {
        double[] divided = new double[logits.length];
        for (int i = 0; i < logits.length; i++) {
            divided[i] = logits[i] / temperature;
        }
        double sum = logOfPowers(divided);
        float[] probabilities = new float[logits.length];
        for (int i = 0; i < logits.length; i++) {
            probabilities[i] =
                    (float) (Double.isNaN(sum) ? 1.0 / logits.length : Math.exp(divided[i] - sum));
        }
        return new Prediction(labels, probabilities, largest(logits));
    }

    private static double largest(float[] logits) {
        double largest = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            largest = Math.max(largest, logit);
        }
        return largest;
    }

    /** Logarithm of the sum of their powers; NaN unless the largest is a finite number. */
    private static double logOfPowers(double[] outputs) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double output : outputs) {
            largest = Math.max(largest, output);
        }
        double sum = 0;
        for (double output : outputs) {
            sum += Math.exp(output - largest);
        }
        return largest + Math.log(sum);
    }

    /**
     * The prediction with the logits divided by a further {@code temperature}; {@link #maxLogit}
     * stays.
     */
    public Prediction at(double temperature) {
        double[] outputs = new double[probabilities.length];
        for (int i = 0; i < outputs.length; i++) {
            outputs[i] = Math.log(Math.max(probabilities[i], Float.MIN_VALUE)) / temperature;
        }
        double sum = logOfPowers(outputs);
        float[] changed = new float[outputs.length];
        for (int i = 0; i < changed.length; i++) {
            changed[i] = (float) Math.exp(outputs[i] - sum);
        }
        return new Prediction(labels, changed, maxLogit);
    }

    /** Index of the most probable label. */
    public int best() {
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            if (probabilities[i] > probabilities[best]) {
                best = i;
            }
        }
        return best;
    }

    /** The most probable label. */
    public String label() {
        return labels.get(best());
    }

    /** Probability of the most probable label. */
    public float confidence() {
        return probabilities[best()];
    }

    /** Label to probability, in the model's order. */
    public Map<String, Float> byLabel() {
        Map<String, Float> map = new LinkedHashMap<>();
        for (int i = 0; i < probabilities.length; i++) {
            map.put(labels.get(i), probabilities[i]);
        }
        return map;
    }
}
