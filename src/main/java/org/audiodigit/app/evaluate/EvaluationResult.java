package org.audiodigit.app.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.audiodigit.app.workspace.EvaluationProgress.UnreadableFile;
import org.audiodigit.model.Prediction;
import org.audiodigit.training.ClassifiedClip;
import org.audiodigit.training.Evaluation;

/**
 * What came of an evaluation.
 *
 * @param modelLabels the labels that the model can say
 * @param evaluation its labels are those of the model, then those that only the clips have
 */
record EvaluationResult(
        EvaluationSubject subject,
        List<String> modelLabels,
        Evaluation evaluation,
        List<UnreadableFile> unreadable) {

    EvaluationResult {
        modelLabels = List.copyOf(modelLabels);
        unreadable = List.copyOf(unreadable);
    }

    /** E.g. {@code test 93.5 % of 500 clips · loss 0.21 · by speaker}. */
    String headline() {
        return "%s %s of %s · loss %s · %s"
                .formatted(
                        EvaluateTexts.part(subject.part().part()),
                        ResultNumbers.percent(evaluation.accuracy()),
                        ResultNumbers.clips(evaluation.clips().size()),
                        ResultNumbers.loss(evaluation.loss()),
                        subject.splitWords());
    }

    /** What a person should know before trusting the headline. */
    String note() {
        List<String> unknown = unknownLabels();
        if (unknown.isEmpty()) {
            return subject.note();
        }
        long clips =
                evaluation.clips().stream().filter(c -> unknown.contains(c.clip().label())).count();
        return subject.note()
                + " It cannot say %s; the clips so labelled (%s) count as wrong."
                        .formatted(some(unknown), ResultNumbers.clips((int) clips));
    }

    private static String some(List<String> labels) {
        return labels.size() <= 5
                ? String.join(", ", labels)
                : String.join(", ", labels.subList(0, 4))
                        + " and %d other labels".formatted(labels.size() - 4);
    }

    List<String> unknownLabels() {
        return evaluation.labels().stream().filter(l -> !modelLabels.contains(l)).toList();
    }

    /** What was said of each clip, by its id. */
    Map<String, Prediction> predictions() {
        Map<String, Prediction> byClip = new HashMap<>();
        for (ClassifiedClip judged : evaluation.clips()) {
            byClip.put(judged.clip().id(), judged.prediction());
        }
        return byClip;
    }

    /** The number of a label's colour: that of the data set, so that it is the same everywhere. */
    int colour(String label) {
        int index = subject.data().labelIndex(label);
        return index >= 0
                ? index
                : subject.data().dataset().labels().size() + modelLabels.indexOf(label);
    }
}
