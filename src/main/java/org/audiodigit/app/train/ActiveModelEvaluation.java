package org.audiodigit.app.train;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.audiodigit.app.task.BackgroundTask.Work;
import org.audiodigit.app.task.TaskProgress;
import org.audiodigit.app.workspace.EvaluationProgress;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.dataset.Clip;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.ModelManifest.Training;
import org.audiodigit.training.Evaluator;
import org.audiodigit.training.FeatureCache;
import org.audiodigit.training.comparison.LearnedClips;

/**
 * Evaluates the active model on the test part of a new one. The result is empty if the active model
 * may have been trained on these clips or cannot predict their labels.
 */
record ActiveModelEvaluation(LoadedModel active, ClipSelection clips)
        implements Work<Optional<Double>> {

    @Override
    public Optional<Double> run(TaskProgress progress) throws IOException, InterruptedException {
        if (!isFair()) {
            return Optional.empty();
        }
        EvaluationProgress listener = new EvaluationProgress(progress);
        DigitModel model = active.model();
        double accuracy =
                Evaluator.evaluate(
                                model::classify,
                                model.manifest().labels(),
                                clips.split().test(),
                                FeatureCache.uncached(model.frontEnd()),
                                listener)
                        .accuracy();
        if (listener.stopped()) {
            throw new InterruptedException("cancelled");
        }
        return Optional.of(accuracy);
    }

    private boolean isFair() throws IOException {
        List<Clip> test = clips.split().test();
        Training training = active.manifest().training();
        boolean predictable =
                test.stream().allMatch(c -> active.manifest().labels().contains(c.label()));
        LearnedClips learned = LearnedClips.of(clips.dataset(), training, active.folder(), test);
        return !test.isEmpty() && predictable && learned.isFair();
    }
}
