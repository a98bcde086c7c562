package org.audiodigit.training;

import java.io.IOException;
import java.nio.file.Path;
import org.audiodigit.dataset.Split;
import org.audiodigit.files.FolderLock;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.ModelStore;

/**
 * Tests a model whose training was stopped, which leaves no time for a test, and writes the result
 * into its manifest.
 */
public final class DeferredTestEvaluation {

    private DeferredTestEvaluation() {}

    /**
     * @param split that it was trained with
     * @param listener hears how far it is; what it stops is not written down
     * @return the manifest with the test, or as it was if there was nothing to test on
     */
    public static ModelManifest run(Path folder, Split split, Evaluator.Listener listener)
            throws IOException, InterruptedException {
        try (DigitModel model = DigitModel.load(folder)) {
            ModelManifest manifest = model.manifest();
            Evaluation test =
                    Evaluator.evaluate(
                            model::classify,
                            manifest.labels(),
                            split.test(),
                            new FeatureCache(model.frontEnd()),
                            listener);
            if (listener.stopped() || test.clips().isEmpty()) {
                return manifest;
            }
            ModelManifest tested =
                    manifest.with(
                            manifest.training(),
                            manifest.metrics()
                                    .withTest(test.accuracy(), test.loss(), test.clips().size()));
            write(folder, tested);
            return tested;
        }
    }

    /** Unless the training has gone on since: then another model is there by now, or soon. */
    @SuppressWarnings("try") // held, not asked
    private static void write(Path folder, ModelManifest tested) throws IOException {
        try (FolderLock claim = FolderLock.acquire(folder)) {
            if (ModelStore.manifest(folder).weights().equals(tested.weights())) {
                ModelStore.update(folder, tested);
            }
        }
    }
}
