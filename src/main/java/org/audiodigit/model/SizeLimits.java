package org.audiodigit.model;

import java.util.List;

/** What a network may ask of the memory: many times what any of this program's does. */
final class SizeLimits {

    /** 1 GB of weights. */
    private static final long MOST_WEIGHTS = 1 << 28;

    /** 256 MB for what a layer gives of one clip. */
    private static final long MOST_OUTPUTS = 1 << 26;

    private SizeLimits() {}

    /**
     * Makes sure that a network is small enough to be built.
     *
     * @throws IllegalArgumentException if it is not
     */
    static void check(List<LayerSummary> layers) {
        long weights = 0;
        for (LayerSummary layer : layers) {
            weights += layer.parameters();
            long outputs =
                    layer.outputShape().stream().mapToLong(n -> n).reduce(1, (a, b) -> a * b);
            if (weights > MOST_WEIGHTS || outputs > MOST_OUTPUTS) {
                throw new IllegalArgumentException(
                        "describes a network that is too large: see " + layer.layer());
            }
        }
    }
}
