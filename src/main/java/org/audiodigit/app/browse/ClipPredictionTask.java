package org.audiodigit.app.browse;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.audiodigit.app.task.TaskProgress;
import org.audiodigit.app.workspace.ActiveModel;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.dataset.Clip;
import org.audiodigit.training.ClassifiedClip;
import org.audiodigit.training.Evaluation;
import org.audiodigit.training.Evaluator;
import org.audiodigit.training.FeatureCache;

/**
 * A model naming clips, and what a person reads about it.
 *
 * @param model names them
 * @param open the data set that they are of
 * @param clips to be named
 */
record ClipPredictionTask(ActiveModel model, LoadedDataset open, List<Clip> clips) {

    /**
     * @param evaluation of the clips named before the end or a stop
     * @param unreadable how many could not be read
     */
    record Result(Evaluation evaluation, int unreadable) {}

    String title() {
        return "%s names %,d clips".formatted(model.name(), clips.size());
    }

    /** Whether all it could say would be wrong. */
    boolean knowsNoLabel() {
        return open.dataset().labels().stream().noneMatch(model.manifest().labels()::contains);
    }

    Result run(TaskProgress progress) throws InterruptedException {
        progress.onCancel(() -> {}); // no interrupt: the listener below ends it between batches
        AtomicInteger unreadable = new AtomicInteger();
        Evaluator.Listener listener =
                new Evaluator.Listener() {
                    @Override
                    public void onProgress(int done, int total) {
                        progress.update(
                                (double) done / total, "%,d of %,d clips".formatted(done, total));
                    }

                    @Override
                    public void onUnreadable(Clip clip, String reason) {
                        unreadable.incrementAndGet();
                    }

                    @Override
                    public boolean stopped() {
                        return progress.cancelled();
                    }
                };
        Evaluation evaluation =
                Evaluator.evaluate(
                        model.model()::classify,
                        model.manifest().labels(),
                        clips,
                        FeatureCache.uncached(model.model().frontEnd()),
                        listener);
        return new Result(evaluation, unreadable.get());
    }

    /** E.g. {@code digit-cnn named 2,955 of 3,000 clips rightly (98.5 %).} */
    String sentence(Result result) {
        int named = result.evaluation().clips().size();
        long right = result.evaluation().clips().stream().filter(ClassifiedClip::correct).count();
        StringBuilder text = new StringBuilder();
        if (named == 0) {
            text.append("%s named no clip.".formatted(model.name()));
        } else {
            text.append(
                    "%s named %,d of %,d %s rightly (%.1f %%)."
                            .formatted(
                                    model.name(),
                                    right,
                                    named,
                                    named == 1 ? "clip" : "clips",
                                    100.0 * right / named));
        }
        int left = clips.size() - named - result.unreadable();
        if (left > 0) {
            text.append(" Stopped; %,d are left.".formatted(left));
        }
        if (result.unreadable() > 0) {
            text.append(" %,d could not be read.".formatted(result.unreadable()));
        }
        String labels = labelsSentence();
        return labels.isEmpty() ? text.toString() : text + " " + labels;
    }

    /** Which labels of the data set the model cannot say; empty if it knows them all. */
    String labelsSentence() {
        if (knowsNoLabel()) {
            return "%s knows none of this data set's labels, only %s; use another model."
                    .formatted(model.name(), String.join(", ", model.manifest().labels()));
        }
        List<String> unknown =
                open.dataset().labels().stream()
                        .filter(label -> !model.manifest().labels().contains(label))
                        .toList();
        return unknown.isEmpty()
                ? ""
                : "It does not know the labels %s, and is wrong about their clips."
                        .formatted(String.join(", ", unknown));
    }
}
