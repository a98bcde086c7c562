package org.audiodigit.training.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.audiodigit.dataset.Clip;
import org.audiodigit.model.Prediction;
import org.audiodigit.training.ClassifiedClip;
import org.audiodigit.training.ConfusionMatrix;
import org.audiodigit.training.Evaluation;

/**
 * Two evaluations, restricted to the clips that are in both.
 *
 * @param first restricted to the common clips
 * @param second restricted to the common clips, in the order of the first
 * @param leftOut number of clips that are in only one of the evaluations
 */
public record EvaluationComparison(Evaluation first, Evaluation second, int leftOut) {

    /** A clip with the predictions of both. */
    public record ComparedClip(Clip clip, Prediction first, Prediction second) {

        public boolean firstCorrect() {
            return first.label().equals(clip.label());
        }

        public boolean secondCorrect() {
            return second.label().equals(clip.label());
        }
    }

    /**
     * @throws IllegalArgumentException if the evaluations have no common clips
     */
    public static EvaluationComparison of(Evaluation first, Evaluation second) {
        Map<Clip, ClassifiedClip> ofSecond = new HashMap<>();
        second.clips().forEach(classified -> ofSecond.put(classified.clip(), classified));
        List<ClassifiedClip> commonFirst = new ArrayList<>();
        List<ClassifiedClip> commonSecond = new ArrayList<>();
        for (ClassifiedClip classified : first.clips()) {
            ClassifiedClip other = ofSecond.get(classified.clip());
            if (other != null) {
                commonFirst.add(classified);
                commonSecond.add(other);
            }
        }
        if (commonFirst.isEmpty()) {
            throw new IllegalArgumentException(
                    "The runs were evaluated on different clips and cannot be compared.");
        }
        return new EvaluationComparison(
                new Evaluation(first.labels(), commonFirst),
                new Evaluation(second.labels(), commonSecond),
                first.clips().size() + second.clips().size() - 2 * commonFirst.size());
    }

    public List<ComparedClip> clips() {
        List<ComparedClip> clips = new ArrayList<>();
        for (int i = 0; i < first.clips().size(); i++) {
            ClassifiedClip classified = first.clips().get(i);
            clips.add(
                    new ComparedClip(
                            classified.clip(),
                            classified.prediction(),
                            second.clips().get(i).prediction()));
        }
        return clips;
    }

    public McNemarTest test() {
        int onlyFirst = 0;
        int onlySecond = 0;
        for (ComparedClip clip : clips()) {
            onlyFirst += clip.firstCorrect() && !clip.secondCorrect() ? 1 : 0;
            onlySecond += clip.secondCorrect() && !clip.firstCorrect() ? 1 : 0;
        }
        return McNemarTest.of(onlyFirst, onlySecond);
    }

    /** The labels of both, those of the first in front. */
    public List<String> labels() {
        Set<String> labels = new LinkedHashSet<>(first.labels());
        labels.addAll(second.labels());
        return List.copyOf(labels);
    }

    /**
     * Subtracts the confusion matrix of the first from that of the second.
     *
     * @return number of clips, {@code [true label][predicted label]}, by {@link #labels}
     */
    public int[][] difference() {
        int[][] difference = confusion(second).counts();
        int[][] subtracted = confusion(first).counts();
        for (int row = 0; row < difference.length; row++) {
            for (int column = 0; column < difference.length; column++) {
                difference[row][column] -= subtracted[row][column];
            }
        }
        return difference;
    }

    private ConfusionMatrix confusion(Evaluation evaluation) {
        return new Evaluation(labels(), evaluation.clips()).confusion();
    }
}
