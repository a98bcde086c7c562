package org.audiodigit.training;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Split;
import org.audiodigit.files.FolderLock;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.Metrics;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.ModelStore;

/** Evaluates a trained model on the test part of its split and records the result. */
public final class TestEvaluation {

    private TestEvaluation() {}

    /**
     * Evaluates the model in a folder and updates its manifest, e.g. after a stopped training,
     * which skips the test.
     *
     * @param split the split that the model was trained with
     * @param listener receives the progress; if it stops the evaluation, the manifest is not
     *     changed
     * @return the manifest, with the test result unless the evaluation was stopped or there are no
     *     test clips
     */
    public static ModelManifest run(Path folder, Split split, Evaluator.Listener listener)
            throws IOException, InterruptedException {
        try (DigitModel model = DigitModel.load(folder)) {
            ModelManifest manifest = model.manifest();
            FeatureCache features = new FeatureCache(model.frontEnd());
            Metrics metrics = metrics(model, split.test(), features, listener);
            if (metrics.equals(manifest.metrics())) {
                return manifest;
            }
            ModelManifest tested = manifest.with(manifest.training(), metrics);
            write(folder, tested);
            return tested;
        }
    }

    /**
     * The metrics of a model, with the test result unless the evaluation was stopped or has no
     * clips.
     */
    static Metrics metrics(
            DigitModel model, List<Clip> clips, FeatureCache features, Evaluator.Listener listener)
            throws InterruptedException {
        Metrics metrics = model.manifest().metrics();
        Evaluation test =
                Evaluator.evaluate(
                        model::classify, model.manifest().labels(), clips, features, listener);
        return listener.stopped() || test.clips().isEmpty()
                ? metrics
                : metrics.withTest(test.accuracy(), test.loss(), test.clips().size());
    }

    /**
     * Updates the manifest, unless a resumed training has replaced the weights meanwhile.
     *
     * @throws NoSuchFileException if the model was deleted meanwhile
     */
    @SuppressWarnings("try") // only held open for the duration of the block
    private static void write(Path folder, ModelManifest tested) throws IOException {
        // the lock creates the folder, which would keep a model from being restored from the bin
        if (!ModelStore.isModel(folder)) {
            throw new NoSuchFileException(folder.toString(), null, "the model was deleted");
        }
        try (FolderLock lock = FolderLock.acquire(folder)) {
            if (ModelStore.manifest(folder).weights().equals(tested.weights())) {
                ModelStore.update(folder, tested);
            }
        }
    }
}
