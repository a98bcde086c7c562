package org.audiodigit.training;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Augments the input tensor of a training clip. To add one, implement this interface and list the
 * class in {@link #WARP_AND_MASK} or in an {@link AugmentationMode}.
 */
@FunctionalInterface
interface SpectrogramAugmenter {

    /** The augmenters that follow an augmentation of the waveform, in order. */
    List<Factory> WARP_AND_MASK = List.of(SpectrogramWarp::new, SpecAugment::new);

    /** Creates the augmenter for tensors of one shape. */
    @FunctionalInterface
    interface Factory {
        SpectrogramAugmenter create(int frames, int bands);
    }

    /** An augmented copy of {@code tensor}, row-major {@code [frames][bands]}. */
    float[] augment(float[] tensor, RandomGenerator random);

    /** Applies several augmenters one after the other; returns the tensor itself without any. */
    static SpectrogramAugmenter chain(List<Factory> factories, int frames, int bands) {
        List<SpectrogramAugmenter> augmenters =
                factories.stream().map(factory -> factory.create(frames, bands)).toList();
        return (tensor, random) -> {
            float[] augmented = tensor;
            for (SpectrogramAugmenter augmenter : augmenters) {
                augmented = augmenter.augment(augmented, random);
            }
            return augmented;
        };
    }
}
