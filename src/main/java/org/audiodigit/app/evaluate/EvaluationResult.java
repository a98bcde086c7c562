package org.audiodigit.app.evaluate;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.audiodigit.app.theme.LabelColours;
import org.audiodigit.app.workspace.EvaluationProgress.UnreadableFile;
import org.audiodigit.common.Formats;
import org.audiodigit.model.Prediction;
import org.audiodigit.training.AccuracyInterval;
import org.audiodigit.training.ClassifiedClip;
import org.audiodigit.training.ConfusionMatrix;
import org.audiodigit.training.Evaluation;
import org.audiodigit.training.comparison.RunsComparison;

/**
 * The result of an evaluation.
 *
 * @param modelLabels the labels that the model can predict
 * @param evaluation its labels are those of the model, then those that only clips have
 * @param unreadable the clips that were left out
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

    /** This result on the clips of a comparison, whose first run it is; unchanged without one. */
    EvaluationResult comparedIn(Optional<RunsComparison> comparison) {
        return comparison
                .map(c -> c.runs().get(0).evaluation())
                .map(common -> new EvaluationResult(subject, modelLabels, common, unreadable))
                .orElse(this);
    }

    /** E.g. {@code Accuracy 93.5 % on 500 test clips · loss 0.21 · split by speaker}. */
    String headline() {
        if (evaluation.clips().isEmpty()) {
            return "No clip was evaluated, since no recording could be read";
        }
        String headline = accuracy() + " · loss " + Formats.decimal(evaluation.loss(), 2);
        return subject.own() ? headline + " · " + split() : headline;
    }

    private String split() {
        String label = subject.splitLabel();
        return label.startsWith("by ") ? "split " + label : label;
    }

    /** E.g. {@code digit-cnn on fsdd: accuracy 93.5 % on 500 test clips}. */
    String title() {
        if (evaluation.clips().isEmpty()) {
            return "%s on %s: no clip was evaluated"
                    .formatted(subject.model().name(), subject.data().name());
        }
        String accuracy = accuracy();
        return "%s on %s: %s"
                .formatted(
                        subject.model().name(),
                        subject.data().name(),
                        Character.toLowerCase(accuracy.charAt(0)) + accuracy.substring(1));
    }

    private String accuracy() {
        return "Accuracy %s on %s"
                .formatted(
                        Formats.percent(evaluation.accuracy()),
                        subject.count(evaluation.clips().size()));
    }

    /**
     * How to interpret the result: the interval of the accuracy, and whether the model was trained
     * on these clips and labels.
     */
    String note() {
        ConfusionMatrix confusion = evaluation.confusion();
        String interval =
                "95 %% interval of the accuracy: %s. "
                        .formatted(
                                AccuracyInterval.of(confusion.correct(), confusion.total()).text());
        List<String> unknown = unknownLabels();
        if (unknown.isEmpty()) {
            return interval + subject.note();
        }
        long clips =
                evaluation.clips().stream().filter(c -> unknown.contains(c.clip().label())).count();
        return interval
                + subject.note()
                + " The model cannot predict %s; %s with %s count%s as mistakes."
                        .formatted(
                                abbreviate(unknown),
                                Formats.count(clips, "clip"),
                                unknown.size() == 1 ? "this label" : "these labels",
                                clips == 1 ? "s" : "");
    }

    private static String abbreviate(List<String> labels) {
        return labels.size() <= 5
                ? String.join(", ", labels)
                : String.join(", ", labels.subList(0, 4))
                        + " and %d other labels".formatted(labels.size() - 4);
    }

    List<String> unknownLabels() {
        return evaluation.labels().stream().filter(l -> !modelLabels.contains(l)).toList();
    }

    /** The predictions by clip id. */
    Map<String, Prediction> predictions() {
        Map<String, Prediction> byClip = new HashMap<>();
        for (ClassifiedClip classified : evaluation.clips()) {
            byClip.put(classified.clip().id(), classified.prediction());
        }
        return byClip;
    }

    /**
     * The index of each label's colour, the same as in the other rooms.
     *
     * @param labels to return; may contain labels of another model that is compared
     */
    List<Integer> colours(List<String> labels) {
        Set<String> own = new LinkedHashSet<>(subject.data().dataset().labels());
        own.addAll(modelLabels);
        own.addAll(evaluation.labels());
        Map<String, Integer> colours = LabelColours.indices(own);
        return labels.stream()
                .map(label -> colours.computeIfAbsent(label, l -> LabelColours.index(l, own)))
                .toList();
    }
}
