package org.audiodigit.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Networks that are quick to build and load, and model folders with other weights. */
final class SmallModels {

    /** Strides, paddings and pools that differ between the axes and do not divide the input. */
    static final DigitCnn UNEVEN = uneven(PlaneAxes.FRAMES_BANDS);

    static final DigitCnn UNEVEN_BANDS_FIRST = uneven(PlaneAxes.BANDS_FRAMES);

    /** For inference, the first two convolutions get 16 and 32 filters. */
    static final DigitCnn PADDED =
            new DigitCnn(
                    List.of(
                            Convolution.of(13).withStride(2),
                            Convolution.of(30).withPool(2),
                            Convolution.of(15)),
                    PlaneAxes.FRAMES_BANDS);

    private SmallModels() {}

    private static DigitCnn uneven(PlaneAxes axes) {
        return new DigitCnn(
                List.of(
                        new Convolution(5, 3, 5, 3, 1, 1, 1),
                        new Convolution(3, 1, 3, 1, 4, 1, 3),
                        new Convolution(7, 3, 3, 5, 2, 0, 1)),
                axes);
    }

    /** A network of one convolution with stride 2 for each number of filters. */
    static DigitCnn network(int... filters) {
        return new DigitCnn(
                Arrays.stream(filters).mapToObj(f -> Convolution.of(f).withStride(2)).toList(),
                PlaneAxes.FRAMES_BANDS);
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
