package org.audiodigit.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** Networks that are quick to build and load, and model folders with other weights. */
final class SmallModels {

    private SmallModels() {}

    /** A network of one convolution with stride 2 for each number of filters. */
    static DigitCnn network(int... filters) {
        return new DigitCnn(
                Arrays.stream(filters).mapToObj(f -> Convolution.of(f).withStride(2)).toList());
    }

    /** Replaces the weights and their hash in the manifest, as a deliberate change would. */
    static void replaceWeights(Path folder, ModelManifest manifest, byte[] weights)
            throws Exception {
        String name = manifest.weights().file();
        Files.write(folder.resolve(name), weights);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(weights);
        ManifestFile.write(
                folder,
                manifest.with(
                        new ModelManifest.Weights(
                                name, weights.length, HexFormat.of().formatHex(hash))));
    }
}
