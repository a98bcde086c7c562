package org.audiodigit.app.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.audiodigit.app.task.TaskProgress;
import org.audiodigit.app.workspace.EvaluationProgress;
import org.audiodigit.app.workspace.Navigation.ModelRequest;
import org.audiodigit.dataset.Clip;
import org.audiodigit.model.Calibration;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.ModelStore;
import org.audiodigit.training.Evaluation;
import org.audiodigit.training.Evaluator;
import org.audiodigit.training.FeatureCache;
import org.audiodigit.training.comparison.ComparedNames;
import org.audiodigit.training.comparison.LearnedClips;
import org.audiodigit.training.comparison.RunsComparison;
import org.audiodigit.training.comparison.RunsComparison.Run;

/**
 * Evaluates models on the clips of a result, on a background thread. The evaluations of the last
 * clips are kept.
 */
final class ComparisonTask {

    private static final int MAX_KEPT = 12;

    private final Map<KeptModel, Evaluation> kept = new HashMap<>();
    private List<Clip> clips = List.of();

    /** What the probabilities of a model depend on. */
    private record KeptModel(String sha256, Calibration calibration) {

        static KeptModel of(ModelManifest manifest) {
            return new KeptModel(manifest.weights().sha256(), manifest.calibrationOrNone());
        }
    }

    /**
     * @throws IOException if a model cannot be read
     * @throws IllegalArgumentException if the evaluations have no common clips
     * @throws InterruptedException if the task was cancelled
     */
    synchronized RunsComparison compare(
            EvaluationResult first, List<ModelRequest> others, TaskProgress progress)
            throws IOException, InterruptedException {
        EvaluationSubject subject = first.subject();
        keepFor(subject.part().clips());
        List<Path> folders =
                Stream.concat(
                                Stream.of(subject.model().folder()),
                                others.stream().map(ModelRequest::folder))
                        .toList();
        List<String> names =
                ComparedNames.distinct(
                        Stream.concat(
                                        Stream.of(subject.model().name()),
                                        others.stream().map(ModelRequest::name))
                                .toList(),
                        folders);
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < folders.size(); i++) {
            Path folder = folders.get(i);
            boolean isFirst = i == 0;
            ModelManifest manifest =
                    isFirst ? subject.model().manifest() : ModelStore.manifest(folder);
            Evaluation evaluation =
                    isFirst
                            ? first.evaluation()
                            : evaluate(
                                    folder,
                                    manifest,
                                    new ShareOfProgress(
                                            progress, names.get(i), i - 1, others.size()));
            LearnedClips learned =
                    LearnedClips.of(subject.data().dataset(), manifest.training(), folder, clips);
            runs.add(new Run(names.get(i), manifest, evaluation, learned));
        }
        return RunsComparison.of(runs);
    }

    private void keepFor(List<Clip> newClips) {
        if (!clips.equals(newClips) || kept.size() > MAX_KEPT) {
            kept.clear();
            clips = newClips;
        }
    }

    private Evaluation evaluate(Path folder, ModelManifest manifest, TaskProgress progress)
            throws IOException, InterruptedException {
        Evaluation known = kept.get(KeptModel.of(manifest));
        if (known != null) {
            return known;
        }
        EvaluationProgress listener = new EvaluationProgress(progress);
        try (DigitModel model = DigitModel.load(folder)) {
            Evaluation evaluation =
                    Evaluator.evaluate(
                            model::classify,
                            model.manifest().labels(),
                            clips,
                            FeatureCache.uncached(model.frontEnd()),
                            listener);
            if (listener.stopped()) {
                throw new InterruptedException("cancelled");
            }
            kept.put(KeptModel.of(model.manifest()), evaluation);
            return evaluation;
        }
    }

    /** The progress of one of several evaluations. */
    private record ShareOfProgress(TaskProgress all, String name, int index, int count)
            implements TaskProgress {

        @Override
        public void update(double fraction, String message) {
            // the title of the task names a single model
            all.update((index + fraction) / count, count == 1 ? message : name + ": " + message);
        }

        @Override
        public boolean cancelled() {
            return all.cancelled();
        }

        @Override
        public void onCancel(Runnable handler) {
            all.onCancel(handler);
        }
    }
}
