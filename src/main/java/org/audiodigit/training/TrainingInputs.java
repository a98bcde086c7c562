package org.audiodigit.training;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.audiodigit.dataset.Clip;
import org.audiodigit.model.FrontEnd;

/** Provides the input tensors of a training. Thread-safe. */
final class TrainingInputs {

    private final TrainingPlan plan;
    private final FeatureCache features;
    private final SpectrogramAugmenter spectrogramAugmenter;
    private final Optional<AugmentedFeatures> augmented;

    TrainingInputs(TrainingPlan plan, TrainingData data, FrontEnd frontEnd) {
        AugmentationMode mode = plan.augmentation();
        List<Clip> voices = data.split().training();
        this.plan = plan;
        this.features = new FeatureCache(frontEnd);
        this.spectrogramAugmenter = mode.spectrogramAugmenter(frontEnd);
        this.augmented =
                mode.augmentsWaveform()
                        ? Optional.of(
                                new AugmentedFeatures(
                                        new ClipAugmenter(frontEnd, voices, spectrogramAugmenter),
                                        plan.seed(),
                                        mode.waveformShare()))
                        : Optional.empty();
    }

    /** The tensors without augmentation, for validation and test. */
    FeatureCache features() {
        return features;
    }

    /**
     * The tensor of a training clip in an epoch, augmented if the plan requires it; the same each
     * time.
     *
     * @param draw index of the clip's draw in the epoch
     */
    float[] get(Clip clip, int epoch, int draw) throws IOException {
        if (augmented.isPresent()) {
            return augmented.get().get(clip, epoch, draw);
        }
        long seed = Seeds.mix(clipSeed(plan.seed(), epoch, clip), draw);
        return spectrogramAugmenter.augment(features.get(clip), new SplittableRandom(seed));
    }

    /** The seed of a clip's augmentation in an epoch. */
    static long clipSeed(long seed, int epoch, Clip clip) {
        return Seeds.mix(Seeds.mix(seed, epoch), clip.id().hashCode());
    }
}
