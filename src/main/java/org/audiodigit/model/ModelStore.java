package org.audiodigit.model;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reads and writes models on disk. A model is a folder with {@code manifest.json} and the file of
 * weights that the manifest names. The weights are written first, with a new name, and then the
 * manifest is replaced atomically, so that the folder always contains either the old model or the
 * new one.
 */
public final class ModelStore {

    private ModelStore() {}

    /**
     * Writes the weights of a network and a manifest that refers to them. Must be called on the
     * engine's thread.
     *
     * @param draft the manifest; its weights are replaced with those written
     * @return the written manifest
     */
    public static ModelManifest save(Path folder, ModelManifest draft, Network network)
            throws IOException {
        Files.createDirectories(folder);
        return save(folder, draft, WeightsFile.write(folder, network.block()));
    }

    /** Writes the content of a file of weights and a manifest that refers to it. */
    static ModelManifest save(Path folder, ModelManifest draft, byte[] weights) throws IOException {
        Files.createDirectories(folder);
        return save(folder, draft, WeightsFile.write(folder, weights));
    }

    private static ModelManifest save(
            Path folder, ModelManifest draft, ModelManifest.Weights weights) throws IOException {
        ModelManifest manifest = draft.with(weights);
        ManifestFile.write(folder, manifest);
        deleteOtherWeights(folder, weights.file());
        return manifest;
    }

    /** Replaces the manifest of a model without changing its weights. */
    public static void update(Path folder, ModelManifest manifest) throws IOException {
        ManifestFile.write(folder, manifest);
    }

    /**
     * Reads the manifest of a model.
     *
     * @throws ModelException if the folder is not a model or the manifest is damaged
     */
    public static ModelManifest manifest(Path folder) throws IOException {
        return ManifestFile.read(folder);
    }

    /** Whether a folder contains a manifest, valid or not. */
    public static boolean isModel(Path folder) {
        return Files.exists(folder.resolve(ManifestFile.NAME));
    }

    /** Number of parameters of a model, computed from its manifest. */
    public static long parameters(ModelManifest manifest) {
        return Architectures.of(manifest.architecture())
                .parameters(FrontEnds.of(manifest.frontEnd()), manifest.labels().size());
    }

    /**
     * Loads the weights of a model into a network without parameters. Must be called on the
     * engine's thread.
     *
     * @throws NoSuchFileException if the weights are missing
     * @throws ModelException if the weights are damaged or do not fit the network
     */
    static void load(Path folder, ModelManifest manifest, Network network) throws IOException {
        WeightsFile.read(folder.resolve(manifest.weights().file()), manifest.weights(), network);
    }

    /**
     * Verifies the file of the weights without the engine.
     *
     * @throws NoSuchFileException if the weights are missing
     * @throws ModelException if the weights are damaged
     */
    static void verifyWeights(Path folder, ModelManifest manifest) throws IOException {
        WeightsFile.verify(folder.resolve(manifest.weights().file()), manifest.weights());
    }

    private static void deleteOtherWeights(Path folder, String current) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "weights-*.params")) {
            for (Path file : files) {
                if (!file.getFileName().toString().equals(current)) {
                    Files.delete(file);
                }
            }
        }
    }
}
