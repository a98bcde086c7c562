package org.audiodigit.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.audiodigit.model.Prediction;
import org.audiodigit.training.calibration.LabelledPrediction;

/** Creates predictions for tests. */
public final class SamplePredictions {

    public static final List<String> LABELS = List.of("a", "b", "c");

    private SamplePredictions() {}

    /** A prediction of the first label. */
    public static Prediction prediction(double probability, double maxLogit) {
        float other = (float) ((1 - probability) / 2);
        return new Prediction(LABELS, new float[] {(float) probability, other, other}, maxLogit);
    }

    public static LabelledPrediction labelled(double probability, boolean correct) {
        return new LabelledPrediction(prediction(probability, 0), correct ? "a" : "b", "ann");
    }

    /**
     * Predictions whose labels are drawn from their own probabilities, with the logits divided by
     * {@code temperature} afterwards.
     */
    public static List<LabelledPrediction> calibrated(int count, double temperature, long seed) {
        Random random = new Random(seed);
        List<LabelledPrediction> predictions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[] powers = new double[LABELS.size()];
            double sum = 0;
            for (int k = 0; k < powers.length; k++) {
                powers[k] = Math.exp(2 * random.nextGaussian());
                sum += powers[k];
            }
            float[] probabilities = new float[powers.length];
            for (int k = 0; k < powers.length; k++) {
                probabilities[k] = (float) (powers[k] / sum);
            }
            double rest = random.nextDouble();
            int label = 0;
            while (label < powers.length - 1 && rest >= probabilities[label]) {
                rest -= probabilities[label];
                label++;
            }
            Prediction prediction =
                    new Prediction(LABELS, probabilities, sum).withTemperature(temperature);
            predictions.add(
                    new LabelledPrediction(prediction, LABELS.get(label), "speaker " + i % 7));
        }
        return predictions;
    }
}
