package org.audiodigit.training;

import java.util.List;

/**
 * What a cross-validation gave: a test accuracy a fold, each on clips that its training never saw.
 *
 * @param accuracies 0 to 1, in the order of the folds
 */
public record Folds(List<Double> accuracies) {

    /**
     * What others reached on AudioMNIST's digits by speaker.
     *
     * @param what the network
     * @param mean test accuracy over five folds, 0 to 1
     * @param deviation its spread over the folds; null where it was not told
     * @param officialFolds whether these were the official ones
     */
    public record Published(String what, double mean, Double deviation, boolean officialFolds) {}

    /** Becker et al. 2018 (arXiv:1807.03418) for the first two; the best are of later papers. */
    public static final List<Published> PUBLISHED =
            List.of(
                    new Published("AlexNet on spectrograms", 0.9582, 0.0149, true),
                    new Published("AudioNet on the raw wave", 0.9253, 0.0204, true),
                    new Published("gammatone front end", 0.980, 0.0041, true),
                    new Published("best, other folds", 0.986, null, false));

    public Folds {
        accuracies = List.copyOf(accuracies);
    }

    /** Mean over the folds; NaN without folds. */
    public double mean() {
        return accuracies.stream().mapToDouble(a -> a).average().orElse(Double.NaN);
    }

    /** Standard deviation over the folds, as of a sample; 0 for fewer than two. */
    public double deviation() {
        if (accuracies.size() < 2) {
            return 0;
        }
        double mean = mean();
        double squares = accuracies.stream().mapToDouble(a -> (a - mean) * (a - mean)).sum();
        return Math.sqrt(squares / (accuracies.size() - 1));
    }
}
