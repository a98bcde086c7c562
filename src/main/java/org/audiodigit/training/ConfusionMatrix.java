package org.audiodigit.training;

import java.util.List;

/**
 * Counts how often clips of each label were classified as each label.
 *
 * @param labels in the order of the model
 * @param counts {@code [true label][predicted label]}
 */
public record ConfusionMatrix(List<String> labels, int[][] counts) {

    /** Number of clips. */
    public int total() {
        int total = 0;
        for (int label = 0; label < counts.length; label++) {
            total += support(label);
        }
        return total;
    }

    /** Number of clips that were classified correctly. */
    public int correct() {
        int correct = 0;
        for (int label = 0; label < counts.length; label++) {
            correct += counts[label][label];
        }
        return correct;
    }

    /** Share of clips that were classified correctly; 0 without clips. */
    public double accuracy() {
        return share(correct(), total());
    }

    /** Number of clips whose true label is this. */
    public int support(int label) {
        int support = 0;
        for (int count : counts[label]) {
            support += count;
        }
        return support;
    }

    /** Share of the clips classified as the label whose true label it is; 0 without clips. */
    public double precision(int label) {
        int predicted = 0;
        for (int[] row : counts) {
            predicted += row[label];
        }
        return share(counts[label][label], predicted);
    }

    /** Share of the clips of the label that were classified as it; 0 without clips. */
    public double recall(int label) {
        return share(counts[label][label], support(label));
    }

    /** Harmonic mean of precision and recall; 0 if both are 0. */
    public double f1(int label) {
        double sum = precision(label) + recall(label);
        return sum == 0 ? 0 : 2 * precision(label) * recall(label) / sum;
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
