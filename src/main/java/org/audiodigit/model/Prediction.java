package org.audiodigit.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Output of a classifier for one recording.
 *
 * @param labels in the order of the model
 * @param probabilities one for each label, in the same order; their sum is 1
 * @param maxLogit the largest output of the network before temperature and softmax, a score for
 *     rejecting sounds that are none of the labels (Hendrycks et al. 2022); infinite if unknown
 */
public record Prediction(List<String> labels, float[] probabilities, double maxLogit) {

    public Prediction {
        if (labels.size() != probabilities.length || labels.isEmpty()) {
            throw new IllegalArgumentException(
                    probabilities.length + " probabilities for " + labels.size() + " labels");
        }
    }

    /** A prediction with an unknown maximum logit. */
    public Prediction(List<String> labels, float[] probabilities) {
        this(labels, probabilities, Double.POSITIVE_INFINITY);
    }

    /**
     * Converts the outputs of a network for a batch.
     *
     * @param logits row-major {@code [batch][labels]}
     */
    static List<Prediction> ofBatch(List<String> labels, float[] logits, double temperature) {
        List<Prediction> predictions = new ArrayList<>();
        for (int start = 0; start < logits.length; start += labels.size()) {
            float[] row = Arrays.copyOfRange(logits, start, start + labels.size());
            predictions.add(ofLogits(labels, row, temperature));
        }
        return predictions;
    }

    /** Applies the softmax to the outputs of a network. */
    static Prediction ofLogits(List<String> labels, float[] logits) {
        return ofLogits(labels, logits, 1);
    }

    /**
     * Applies the softmax to the outputs of a network. NaN or infinite outputs, which a diverged
     * training leaves, give every label the same probability.
     *
     * @param temperature divides the outputs; a higher one gives more even probabilities
     */
    static Prediction ofLogits(List<String> labels, float[] logits, double temperature) {
        double[] scaled = new double[logits.length];
        for (int i = 0; i < logits.length; i++) {
            scaled[i] = logits[i] / temperature;
        }
        double logSum = Softmax.logSumExp(scaled);
        float[] probabilities =
                Double.isNaN(logSum) ? uniform(logits.length) : probabilities(scaled, logSum);
        return new Prediction(labels, probabilities, max(logits));
    }

    private static float[] uniform(int count) {
        float[] probabilities = new float[count];
        Arrays.fill(probabilities, (float) (1.0 / count));
        return probabilities;
    }

    private static float[] probabilities(double[] logits, double logSum) {
        float[] probabilities = new float[logits.length];
        for (int i = 0; i < logits.length; i++) {
            probabilities[i] = (float) Math.exp(logits[i] - logSum);
        }
        return probabilities;
    }

    private static double max(float[] logits) {
        double max = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            max = Math.max(max, logit);
        }
        return max;
    }

    /** The prediction with its logits divided by a further temperature. The maximum logit stays. */
    public Prediction withTemperature(double temperature) {
        double[] logits = new double[probabilities.length];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = Math.log(Math.max(probabilities[i], Float.MIN_VALUE)) / temperature;
        }
        return new Prediction(labels, probabilities(logits, Softmax.logSumExp(logits)), maxLogit);
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

    /** Index of the second most probable label; empty if there is only one label. */
    public OptionalInt secondBest() {
        int best = best();
        int second = -1;
        for (int i = 0; i < probabilities.length; i++) {
            if (i != best && (second < 0 || probabilities[i] > probabilities[second])) {
                second = i;
            }
        }
        return second < 0 ? OptionalInt.empty() : OptionalInt.of(second);
    }

    /** The most probable label. */
    public String label() {
        return labels.get(best());
    }

    /** Probability of the most probable label. */
    public float confidence() {
        return probabilities[best()];
    }

    /** Probabilities by label, in the order of the model. */
    public Map<String, Float> byLabel() {
        Map<String, Float> map = new LinkedHashMap<>();
        for (int i = 0; i < probabilities.length; i++) {
            map.put(labels.get(i), probabilities[i]);
        }
        return map;
    }
}
