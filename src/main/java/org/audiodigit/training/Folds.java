package org.audiodigit.training;

import com.google.gson.annotations.SerializedName;
import java.util.List;

/**
 * The result of a cross-validation.
 *
 * @param accuracies test accuracy of each fold, 0 to 1
 */
public record Folds(List<Double> accuracies) {

    /**
     * A published result on the digits of AudioMNIST with speaker-independent folds.
     *
     * @param network description of the network
     * @param mean test accuracy over five folds, 0 to 1
     * @param deviation standard deviation over the folds; null if not published
     * @param officialFolds whether the official folds were used
     */
    public record PublishedResult(
            @SerializedName("what") String network,
            double mean,
            Double deviation,
            boolean officialFolds) {}

    /**
     * The first two are from Becker et al. 2018 (arXiv:1807.03418), the others from later papers.
     */
    public static final List<PublishedResult> PUBLISHED =
            List.of(
                    new PublishedResult("AlexNet on spectrograms", 0.9582, 0.0149, true),
                    new PublishedResult("AudioNet on the raw wave", 0.9253, 0.0204, true),
                    new PublishedResult("gammatone front end", 0.980, 0.0041, true),
                    new PublishedResult("best, other folds", 0.986, null, false));

    public Folds {
        accuracies = List.copyOf(accuracies);
    }

    /** Mean over the folds; NaN without folds. */
    public double mean() {
        return accuracies.stream().mapToDouble(a -> a).average().orElse(Double.NaN);
    }

    /** Sample standard deviation over the folds; 0 for fewer than two. */
    public double deviation() {
        if (accuracies.size() < 2) {
            return 0;
        }
        double mean = mean();
        double squares = accuracies.stream().mapToDouble(a -> (a - mean) * (a - mean)).sum();
        return Math.sqrt(squares / (accuracies.size() - 1));
    }
}
