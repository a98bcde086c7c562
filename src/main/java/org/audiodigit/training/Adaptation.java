package org.audiodigit.training;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.files.FolderLock;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.OutputLayer;
import org.audiodigit.training.AdaptationOutcome.Comparison;
import org.audiodigit.training.AdaptationOutcome.Result;
import org.audiodigit.training.OutputFit.Example;

/**
 * Adapts a model to a speaker from a few recordings, in seconds. Only the last layer is fitted, to
 * many augmentations of the speaker's recordings and to recordings of other speakers, with a
 * penalty on the distance from the original layer. Other speakers are distilled from the original
 * model (Li and Hoiem 2016) instead of trained on their labels: with labels, and without the label
 * smoothing of the training, all logits would grow, and rejected words would become digits.
 */
public final class Adaptation {

    private static final OutputFit FIT = new OutputFit(0.01, 300);

    private final DigitModel model;
    private final FeatureCache features;
    private final long seed;
    private ModelManifest adapted;

    /**
     * @param model is changed by the adaptation
     * @param seed random seed of the augmentation
     */
    public Adaptation(DigitModel model, long seed) {
        this.model = model;
        this.features = new FeatureCache(model.frontEnd());
        this.seed = seed;
    }

    /**
     * Adapts the model and saves it in a folder.
     *
     * @param target recordings of the speaker, at least two takes of some label
     * @param others recordings of other speakers, for which the predictions should not change
     */
    public AdaptationOutcome run(Dataset target, Dataset others, Path folder)
            throws IOException, InterruptedException, TrainingException {
        AdaptationOutcome outcome = adapt(target, others, fraction -> {});
        save(folder);
        return outcome;
    }

    /**
     * Adapts the model in memory.
     *
     * @param listener receives the progress, 0 to 1
     * @see #run
     */
    public AdaptationOutcome adapt(Dataset target, Dataset others, DoubleConsumer listener)
            throws IOException, InterruptedException, TrainingException {
        long begin = System.nanoTime();
        List<String> labels = model.manifest().labels();
        AdaptationClips targetClips = AdaptationClips.ofTarget(target, labels);
        AdaptationClips otherClips = AdaptationClips.ofOthers(others, labels);
        Progress progress = new Progress(steps(targetClips, otherClips), listener);
        OutputLayer original = model.outputLayer();
        Result ownBefore = evaluate(targetClips.heldOut(), progress);
        Result othersBefore = evaluate(otherClips.heldOut(), progress);
        AdaptationExamples examples = new AdaptationExamples(model, original, seed, progress::add);
        List<Example> distilled = examples.ofOthers(otherClips.fitted());
        fit(original, distilled, examples.ofTarget(targetClips.fitted()));
        Result ownAfter = evaluate(targetClips.heldOut(), progress);
        fit(original, distilled, examples.ofTarget(targetClips.all()));
        Result othersAfter = evaluate(otherClips.heldOut(), progress);
        AdaptationOutcome outcome =
                new AdaptationOutcome(
                        targetClips.all().size(),
                        new Comparison(targetClips.heldOut().size(), ownBefore, ownAfter),
                        new Comparison(otherClips.heldOut().size(), othersBefore, othersAfter),
                        (System.nanoTime() - begin) / 1e9);
        adapted =
                model.manifest()
                        .withAdaptation(
                                target.name(),
                                target.clips().size(),
                                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        return outcome;
    }

    /** Number of evaluated recordings and of computed examples. */
    private static int steps(AdaptationClips targetClips, AdaptationClips otherClips) {
        int evaluated = 2 * (targetClips.heldOut().size() + otherClips.heldOut().size());
        int fitted = targetClips.fitted().size() + targetClips.all().size();
        return evaluated + AdaptationExamples.count(fitted, otherClips.fitted().size());
    }

    private static final class Progress {

        private final int total;
        private final DoubleConsumer listener;
        private int done;

        Progress(int total, DoubleConsumer listener) {
            this.total = total;
            this.listener = listener;
        }

        void add(int steps) {
            done += steps;
            listener.accept((double) done / total);
        }
    }

    private void fit(OutputLayer original, List<Example> distilled, List<Example> target)
            throws InterruptedException {
        List<Example> all = Stream.concat(distilled.stream(), target.stream()).toList();
        model.replaceOutputLayer(FIT.fit(original, all));
    }

    private Result evaluate(List<Clip> clips, Progress progress) throws InterruptedException {
        Evaluation evaluation =
                Evaluator.evaluate(
                        model::classify,
                        model.manifest().labels(),
                        clips,
                        features,
                        new Evaluator.Listener() {});
        progress.add(clips.size());
        return new Result(evaluation.accuracy(), evaluation.loss());
    }

    /** Whether a model was adapted to a data set of this name. */
    public static boolean isAdaptedTo(ModelManifest manifest, String name) {
        return manifest.training().adaptedVoices().contains(name);
    }

    /**
     * Saves the adapted model in a folder.
     *
     * @throws IllegalStateException if the model was not adapted before
     */
    @SuppressWarnings("try") // only held open for the duration of the block
    public void save(Path folder) throws IOException, InterruptedException {
        if (adapted == null) {
            throw new IllegalStateException("the model is not adapted yet");
        }
        try (FolderLock lock = FolderLock.acquire(folder)) {
            model.save(folder, adapted);
        }
    }
}
