package org.audiodigit.model;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.audiodigit.model.graph.InferenceLayer;

/**
 * A model on disk with the properties that are available without the engine.
 *
 * @param architecture the architecture that the manifest describes
 * @param frontEnd the front end that the manifest describes
 */
public record StoredModel(
        Path folder, ModelManifest manifest, Architecture architecture, FrontEnd frontEnd) {

    /** Far above the number of times that a training replaces the weights during one attempt. */
    private static final int MAX_ATTEMPTS = 50;

    /** 1 GB of weights, many times more than in the registered architectures. */
    private static final long MAX_PARAMETERS = 1 << 28;

    /** 256 MB for the outputs of a layer for one clip. */
    private static final long MAX_OUTPUTS = 1 << 26;

    /**
     * Reads the manifest.
     *
     * @throws ModelException if the folder is not a model or the manifest is damaged
     */
    public static StoredModel open(Path folder) throws IOException {
        ModelManifest manifest = ModelStore.manifest(folder);
        try {
            Architecture architecture = Architectures.of(manifest.architecture());
            FrontEnd frontEnd = FrontEnds.of(manifest.frontEnd());
            checkSize(architecture.layers(frontEnd, manifest.labels().size()));
            return new StoredModel(folder, manifest, architecture, frontEnd);
        } catch (IllegalArgumentException e) {
            throw new ModelException(folder.resolve(ManifestFile.NAME), e.getMessage());
        }
    }

    /** Protects against manifests that would exhaust the memory. */
    private static void checkSize(List<LayerSummary> layers) {
        long parameters = 0;
        for (LayerSummary layer : layers) {
            parameters += layer.parameters();
            long outputs =
                    layer.outputShape().stream().mapToLong(n -> n).reduce(1, (a, b) -> a * b);
            if (parameters > MAX_PARAMETERS || outputs > MAX_OUTPUTS) {
                throw new IllegalArgumentException(
                        "the network is too large, see layer " + layer.layer());
            }
        }
    }

    /**
     * Reads the manifest and verifies the weights.
     *
     * @throws ModelException if the folder is not a model or the model is damaged
     */
    public static StoredModel openVerified(Path folder) throws IOException {
        return open(folder)
                .read(
                        model -> {
                            ModelStore.verifyWeights(folder, model.manifest());
                            return model;
                        });
    }

    /** Reads the weights of a model. */
    @FunctionalInterface
    interface WeightsReader<T> {
        T read(StoredModel model) throws IOException;
    }

    /**
     * Reads the weights. If they are missing, a training may have replaced the model, possibly by
     * one with other labels or another network. In this case the manifest is read again.
     *
     * @throws ModelException if the weights are missing permanently
     */
    <T> T read(WeightsReader<T> reader) throws IOException {
        StoredModel model = this;
        for (int attempt = 1; ; attempt++) {
            try {
                return reader.read(model);
            } catch (NoSuchFileException missing) {
                if (attempt == MAX_ATTEMPTS) {
                    throw new ModelException(
                            folder.resolve(model.manifest().weights().file()),
                            "is missing; the model is incomplete");
                }
            }
            model = open(folder);
        }
    }

    /**
     * A model and the layers of its network.
     *
     * @param model this one, or the one that has replaced it meanwhile
     */
    public record WithLayers(StoredModel model, List<InferenceLayer> layers) {}

    /**
     * Reads the layers of the network without the engine.
     *
     * @throws ModelException if the weights are damaged or do not fit the network
     */
    public WithLayers readLayers() throws IOException {
        return read(model -> new WithLayers(model, WeightsFile.layers(model)));
    }

    /**
     * Loads this model, or the one that has replaced it meanwhile, into the engine.
     *
     * @throws ModelException if the weights are damaged or do not fit the network
     */
    public DigitModel load() throws IOException, InterruptedException {
        return DigitModel.load(this);
    }
}
