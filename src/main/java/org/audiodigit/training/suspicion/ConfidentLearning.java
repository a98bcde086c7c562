package org.audiodigit.training.suspicion;

/**
 * Finds wrong labels by confident learning (Northcutt, Jiang and Chuang 2021, "Confident learning:
 * estimating uncertainty in dataset labels"). A label is confidently predicted if its probability
 * is at least the mean probability of the clips that have it, so that neither a label that the
 * model is rarely sure of nor an overconfident model matters.
 *
 * @param probabilities {@code [clips][labels]} by models that did not learn the clip
 * @param given index of the label of each clip
 * @param thresholds mean probability of each label among the clips that have it
 */
record ConfidentLearning(float[][] probabilities, int[] given, double[] thresholds) {

    static ConfidentLearning of(float[][] probabilities, int[] given) {
        int labels = probabilities.length == 0 ? 0 : probabilities[0].length;
        double[] sums = new double[labels];
        int[] counts = new int[labels];
        for (int clip = 0; clip < given.length; clip++) {
            sums[given[clip]] += probabilities[clip][given[clip]];
            counts[given[clip]]++;
        }
        double[] thresholds = new double[labels];
        for (int label = 0; label < labels; label++) {
            thresholds[label] = counts[label] == 0 ? 1 : sums[label] / counts[label];
        }
        return new ConfidentLearning(probabilities, given, thresholds);
    }

    /** The most probable label among those that are confidently predicted; -1 if none is. */
    private int confident(int clip) {
        int best = -1;
        for (int label = 0; label < thresholds.length; label++) {
            float probability = probabilities[clip][label];
            if (probability >= thresholds[label]
                    && (best < 0 || probability > probabilities[clip][best])) {
                best = label;
            }
        }
        return best;
    }

    /** The most probable label of a clip. */
    int predicted(int clip) {
        int best = 0;
        for (int label = 1; label < thresholds.length; label++) {
            if (probabilities[clip][label] > probabilities[clip][best]) {
                best = label;
            }
        }
        return best;
    }

    /** The probability of the given label, by which suspicious clips are ranked. */
    double selfConfidence(int clip) {
        return probabilities[clip][given[clip]];
    }

    /** Whether the prediction disagrees with the given label. */
    boolean disagrees(int clip) {
        return predicted(clip) != given[clip];
    }

    /**
     * The estimated number of wrong labels: the clips off the diagonal of the joint distribution of
     * given and true labels, calibrated so that each label keeps its number of clips.
     */
    int wrongLabels() {
        int labels = thresholds.length;
        int[] clips = new int[labels];
        int[] counted = new int[labels];
        int[] wrong = new int[labels];
        for (int clip = 0; clip < given.length; clip++) {
            int label = given[clip];
            clips[label]++;
            int confident = confident(clip);
            if (confident >= 0) {
                counted[label]++;
                wrong[label] += confident == label ? 0 : 1;
            }
        }
        double sum = 0;
        for (int label = 0; label < labels; label++) {
            sum += counted[label] == 0 ? 0 : (double) wrong[label] / counted[label] * clips[label];
        }
        return (int) Math.round(sum);
    }
}
