package org.audiodigit.training;

import java.util.List;
import org.audiodigit.dataset.Clip;
import org.audiodigit.model.Prediction;
import org.audiodigit.model.Softmax;

/**
 * Loss and accuracy over a number of clips.
 *
 * @param clips number of clips
 * @param correct number of clips that were classified correctly
 * @param lossSum sum of their cross-entropies, in nats
 */
record Score(int clips, int correct, double lossSum) {

    static final Score NONE = new Score(0, 0, 0);

    /** Smaller probabilities are raised to this one, as in Keras. */
    private static final double MIN_PROBABILITY = 1e-7;

    static Score of(List<Clip> clips, List<Prediction> predictions) {
        Score score = NONE;
        for (int i = 0; i < clips.size(); i++) {
            String label = clips.get(i).label();
            Prediction prediction = predictions.get(i);
            boolean correct = prediction.label().equals(label);
            score = score.plus(new Score(1, correct ? 1 : 0, crossEntropy(prediction, label)));
        }
        return score;
    }

    static double crossEntropy(Prediction prediction, String label) {
        int index = prediction.labels().indexOf(label);
        double probability = index < 0 ? 0 : prediction.probabilities()[index];
        return -Math.log(Math.max(probability, MIN_PROBABILITY));
    }

    /** The score of one row of outputs with target probabilities. */
    static Score ofLogits(float[] logits, float[] targets) {
        double sum = 0;
        int best = 0;
        int expected = 0;
        double[] values = new double[logits.length];
        for (int i = 0; i < logits.length; i++) {
            values[i] = logits[i];
            best = logits[i] > logits[best] ? i : best;
            expected = targets[i] > targets[expected] ? i : expected;
        }
        double logSum = Softmax.logSumExp(values);
        for (int i = 0; i < logits.length; i++) {
            sum -= targets[i] == 0 ? 0 : targets[i] * (logits[i] - logSum);
        }
        return new Score(1, best == expected ? 1 : 0, sum);
    }

    Score plus(Score other) {
        return new Score(clips + other.clips, correct + other.correct, lossSum + other.lossSum);
    }

    double loss() {
        return clips == 0 ? 0 : lossSum / clips;
    }

    double accuracy() {
        return clips == 0 ? 0 : (double) correct / clips;
    }
}
