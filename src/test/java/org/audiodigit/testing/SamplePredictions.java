package org.audiodigit.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.audiodigit.model.Prediction;
import org.audiodigit.training.calibration.LabelledPrediction;

/** Answers made up for tests. */
public final class SamplePredictions {

    public static final List<String> LABELS = List.of("a", "b", "c");

    private SamplePredictions() {}

    /** The first label with a probability. */
    public static Prediction prediction(double probability, double evidence) {
        float rest = (float) ((1 - probability) / 2);
        return new Prediction(LABELS, new float[] {(float) probability, rest, rest}, evidence);
    }

    public static LabelledPrediction answered(double probability, boolean right) {
        return new LabelledPrediction(prediction(probability, 0), right ? "a" : "b", "ann");
    }

    /**
     * Answers whose labels are drawn from their own probabilities, so that these are true ones,
     * told at another temperature.
     */
    public static List<LabelledPrediction> calibrated(int count, double toldAt, long seed) {
        Random random = new Random(seed);
        List<LabelledPrediction> answers = new ArrayList<>();
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
            double left = random.nextDouble();
            int label = 0;
            while (label < powers.length - 1 && left >= probabilities[label]) {
                left -= probabilities[label];
                label++;
            }
            Prediction prediction = new Prediction(LABELS, probabilities, sum).at(toldAt);
            answers.add(new LabelledPrediction(prediction, LABELS.get(label), "speaker " + i % 7));
        }
        return answers;
    }
}
