package org.audiodigit.app.browse;

import java.util.List;
import org.audiodigit.app.task.TaskProgress;
import org.audiodigit.app.workspace.EvaluationProgress;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.common.Formats;
import org.audiodigit.dataset.Clip;
import org.audiodigit.training.ClassifiedClip;
import org.audiodigit.training.Evaluation;
import org.audiodigit.training.Evaluator;
import org.audiodigit.training.FeatureCache;

/** Classifies clips of a data set with a model, and describes the result for the user. */
record ClipPredictionTask(LoadedModel model, LoadedDataset open, List<Clip> clips) {

    /**
     * @param evaluation of the clips that were classified before the end or a stop
     * @param unreadable number of clips that cannot be read
     */
    record Result(Evaluation evaluation, int unreadable) {}

    String title() {
        return "Classifying " + Formats.count(clips.size(), "clip") + " with " + model.name();
    }

    /** Whether the model has none of the data set's labels, which makes every prediction wrong. */
    boolean hasNoCommonLabel() {
        return open.dataset().labels().stream().noneMatch(model.manifest().labels()::contains);
    }

    Result run(TaskProgress progress) throws InterruptedException {
        progress.onCancel(() -> {}); // no interrupt: the listener stops it between two batches
        EvaluationProgress listener = new EvaluationProgress(progress);
        Evaluation evaluation =
                Evaluator.evaluate(
                        model.model()::classify,
                        model.manifest().labels(),
                        clips,
                        FeatureCache.uncached(model.model().frontEnd()),
                        listener);
        return new Result(evaluation, listener.unreadable().size());
    }

    /** E.g. {@code digit-cnn classified 2,955 of 3,000 clips correctly (98.5 %).} */
    String describe(Result result) {
        int classified = result.evaluation().clips().size();
        StringBuilder text = new StringBuilder(model.name());
        if (classified == 0) {
            text.append(" classified no clip.");
        } else {
            long correct =
                    result.evaluation().clips().stream().filter(ClassifiedClip::correct).count();
            text.append(
                    " classified %s of %s correctly (%s)."
                            .formatted(
                                    Formats.count(correct),
                                    Formats.count(classified, "clip"),
                                    Formats.percent((double) correct / classified)));
        }
        int remaining = clips.size() - classified - result.unreadable();
        if (remaining > 0) {
            text.append(" Stopped with %s remaining.".formatted(Formats.count(remaining, "clip")));
        }
        if (result.unreadable() > 0) {
            text.append(
                    " %s could not be read.".formatted(Formats.count(result.unreadable(), "clip")));
        }
        String labels = describeLabels();
        return labels.isEmpty() ? text.toString() : text + " " + labels;
    }

    /** The labels of the data set that the model lacks, as a sentence; empty if it has them all. */
    String describeLabels() {
        if (hasNoCommonLabel()) {
            return "%s cannot predict any label of this data set, only %s. Choose another model."
                    .formatted(model.name(), String.join(", ", model.manifest().labels()));
        }
        List<String> unknown =
                open.dataset().labels().stream()
                        .filter(label -> !model.manifest().labels().contains(label))
                        .toList();
        return unknown.isEmpty()
                ? ""
                : "It cannot predict %s; clips with these labels count as mistakes."
                        .formatted(String.join(", ", unknown));
    }
}
