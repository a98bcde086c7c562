package org.audiodigit.model;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Models on disk. A model is a folder with {@code manifest.json} and the file of weights that the
 * manifest names. The weights are written first, under a new name, and the manifest replaces the
 * old one in a single step, so that at every moment the folder holds the old model or the new one.
 */
public final class ModelStore {

    private ModelStore() {}

    /**
     * Writes the weights of {@code network} and then {@code draft} with their file name, size and
     * hash. To be called on the engine's thread.
     *
     * @return the manifest as written
     */
    public static ModelManifest save(Path folder, ModelManifest draft, Network network)
            throws IOException {
        Files.createDirectories(folder);
        ModelManifest.Weights weights = WeightsFile.write(folder, network.block());
        ModelManifest manifest = draft.with(weights);
        ManifestFile.write(folder, manifest);
        removeOtherWeights(folder, weights.file());
        return manifest;
    }

    /** Replaces the manifest of a model whose weights stay. */
    public static void update(Path folder, ModelManifest manifest) throws IOException {
        ManifestFile.write(folder, manifest);
    }

    /**
     * Reads what a model says of itself.
     *
     * @throws ModelException if the folder is not a model or its manifest is damaged
     */
    public static ModelManifest manifest(Path folder) throws IOException {
        return ManifestFile.read(folder);
    }

    /** Whether a folder looks like a model, whole or damaged. */
    public static boolean isModel(Path folder) {
        return Files.exists(folder.resolve(ManifestFile.NAME));
    }

    /** Number of values in a model's network, worked out from its manifest. */
    public static long parameters(ModelManifest manifest) {
        return Architectures.of(manifest.architecture())
                .parameters(FrontEnds.of(manifest.frontEnd()), manifest.labels().size());
    }

    /**
     * Fills an uninitialised network with the weights of a model. To be called on the engine's
     * thread.
     *
     * @throws NoSuchFileException if the weights are missing
     * @throws ModelException if they are damaged or another network's
     */
    static void load(Path folder, ModelManifest manifest, Network network) throws IOException {
        WeightsFile.read(folder.resolve(manifest.weights().file()), manifest.weights(), network);
    }

    /**
     * Makes sure that the weights are there and whole, without the engine.
     *
     * @throws NoSuchFileException if they are missing
     * @throws ModelException if they are damaged
     */
    static void checkWeights(Path folder, ModelManifest manifest) throws IOException {
        WeightsFile.check(folder.resolve(manifest.weights().file()), manifest.weights());
    }

    private static void removeOtherWeights(Path folder, String keep) throws IOException {
        try (DirectoryStream<Path> others = Files.newDirectoryStream(folder, "weights-*.params")) {
            for (Path other : others) {
                if (!other.getFileName().toString().equals(keep)) {
                    Files.delete(other);
                }
            }
        }
    }
}
