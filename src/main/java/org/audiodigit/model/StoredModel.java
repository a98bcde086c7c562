package org.audiodigit.model;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A model on disk, as far as it can be known without starting the engine.
 *
 * @param folder that holds it
 * @param manifest what it says of itself
 * @param architecture its network, not yet built
 * @param frontEnd the step from a recording to its input
 */
public record StoredModel(
        Path folder, ModelManifest manifest, Architecture architecture, FrontEnd frontEnd) {

    /** Far more than a training can spoil, and still only as many short files to read. */
    private static final int MOST_ATTEMPTS = 50;

    /**
     * Reads the manifest.
     *
     * @throws ModelException if the folder is not a model or its manifest is damaged
     */
    public static StoredModel open(Path folder) throws IOException {
        ModelManifest manifest = ModelStore.manifest(folder);
        try {
            Architecture architecture = Architectures.of(manifest.architecture());
            FrontEnd frontEnd = FrontEnds.of(manifest.frontEnd());
            SizeLimits.check(architecture.layers(frontEnd, manifest.labels().size()));
            return new StoredModel(folder, manifest, architecture, frontEnd);
        } catch (IllegalArgumentException e) {
            throw new ModelException(folder.resolve(ManifestFile.NAME), e.getMessage());
        }
    }

    /**
     * Reads the manifest and makes sure that the weights it promises are there and whole.
     *
     * @throws ModelException if the folder is not a model or a damaged one
     */
    public static StoredModel openVerified(Path folder) throws IOException {
        return open(folder)
                .read(
                        model -> {
                            ModelStore.checkWeights(folder, model.manifest());
                            return model;
                        });
    }

    /** What is done with the weights of a model. */
    @FunctionalInterface
    interface Reading<T> {
        T of(StoredModel model) throws IOException;
    }

    /**
     * Reads the weights. A training that replaces the model takes them away, so where they are
     * missing the whole model is opened anew: it may have other labels or another network, too.
     *
     * @throws ModelException if the weights are missing for good
     */
    <T> T read(Reading<T> reading) throws IOException {
        StoredModel model = this;
        for (int attempt = 1; ; attempt++) {
            try {
                return reading.of(model);
            } catch (NoSuchFileException missing) {
                if (attempt == MOST_ATTEMPTS) {
                    throw new ModelException(
                            folder.resolve(model.manifest().weights().file()),
                            "is missing; the model is not complete");
                }
            }
            model = open(folder);
        }
    }

    /**
     * Loads it into the engine, or the one that has replaced it since.
     *
     * @throws ModelException if the weights are damaged or another network's
     */
    public DigitModel load() throws IOException, InterruptedException {
        return DigitModel.load(this);
    }
}
