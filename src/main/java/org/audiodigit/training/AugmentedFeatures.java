package org.audiodigit.training;

import java.io.IOException;
import java.util.SplittableRandom;
import org.audiodigit.common.BoundedCache;
import org.audiodigit.dataset.Clip;

/**
 * Provides tensors of clips with augmented waveforms. The spectrogram is augmented in every draw;
 * the waveform, which costs fifteen times as much, only in a share of the draws, and its tensor is
 * reused in between. This choice depends only on the clip, the epoch and the draw, so that a
 * resumed training computes the same tensors. Thread-safe.
 */
final class AugmentedFeatures {

    private final ClipAugmenter augmenter;
    private final long seed;
    private final double waveformShare;
    private final BoundedCache<Draw, Augmented> cache;

    /**
     * A clip that an epoch draws several times has several waveforms.
     *
     * @param draw index of the clip's draw in the epoch
     */
    private record Draw(String clip, int draw) {}

    /**
     * A tensor with an augmented waveform.
     *
     * @param epoch the epoch of the augmentation
     */
    private record Augmented(int epoch, float[] tensor) {}

    /**
     * Caches the tensors in up to a sixth of the free heap.
     *
     * @param waveformShare share of the draws in which the waveform is augmented, 0..1; with 1
     *     nothing is cached
     */
    AugmentedFeatures(ClipAugmenter augmenter, long seed, double waveformShare) {
        this(
                augmenter,
                seed,
                waveformShare,
                waveformShare < 1 ? BoundedCache.thirdOfFreeHeap() / 2 : 0);
    }

    AugmentedFeatures(ClipAugmenter augmenter, long seed, double waveformShare, long maxBytes) {
        this.augmenter = augmenter;
        this.seed = seed;
        this.waveformShare = waveformShare;
        this.cache =
                new BoundedCache<>(maxBytes, value -> (long) value.tensor().length * Float.BYTES);
    }

    /**
     * The augmented tensor of a clip, the same each time.
     *
     * @param draw index of the clip's draw in the epoch
     * @throws IOException if the clip cannot be read
     */
    float[] get(Clip clip, int epoch, int draw) throws IOException {
        float[] tensor = waveformAugmented(clip, lastAugmentation(clip, epoch, draw), draw);
        return augmenter.augmentSpectrogram(tensor, random(~seed, clip, epoch, draw));
    }

    /** The last epoch up to this one in which the waveform is augmented. */
    private int lastAugmentation(Clip clip, int epoch, int draw) {
        int last = epoch;
        while (last > 1 && random(seed, clip, last, draw).nextDouble() >= waveformShare) {
            last--;
        }
        return last;
    }

    private float[] waveformAugmented(Clip clip, int epoch, int draw) throws IOException {
        Draw key = new Draw(clip.id(), draw);
        Augmented cached = cache.get(key).orElse(null);
        if (cached != null && cached.epoch() == epoch) {
            return cached.tensor();
        }
        SplittableRandom random = random(seed, clip, epoch, draw);
        random.nextDouble(); // the number by which lastAugmentation chose this epoch
        float[] tensor = augmenter.augmentWaveform(clip, random);
        cache.put(key, new Augmented(epoch, tensor));
        return tensor;
    }

    private static SplittableRandom random(long seed, Clip clip, int epoch, int draw) {
        return new SplittableRandom(Seeds.mix(TrainingInputs.clipSeed(seed, epoch, clip), draw));
    }
}
