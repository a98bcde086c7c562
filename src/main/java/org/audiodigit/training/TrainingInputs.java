package org.audiodigit.training;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.audiodigit.dataset.Clip;
import org.audiodigit.model.FrontEnd;

/** The tensors that a training takes its batches from. Any thread may ask. */
final class TrainingInputs {

    private final TrainingPlan plan;
    private final FeatureCache features;
    private final SpecAugment augmentation;
    private final Optional<AugmentedFeatures> sound;

    TrainingInputs(TrainingPlan plan, TrainingData data, FrontEnd frontEnd) {
        this.plan = plan;
        this.features = new FeatureCache(frontEnd);
        this.augmentation = new SpecAugment(frontEnd.rows(), frontEnd.columns());
        this.sound =
                plan.variation().ofSound()
                        ? Optional.of(sounds(plan, data, frontEnd))
                        : Optional.empty();
    }

    private static AugmentedFeatures sounds(
            TrainingPlan plan, TrainingData data, FrontEnd frontEnd) {
        List<Clip> voices = data.split().training();
        boolean fresh = plan.variation() == AugmentationMode.FRESH;
        ClipAugmenter variation = new ClipAugmenter(frontEnd, voices);
        return fresh
                ? AugmentedFeatures.eachAnew(variation, plan.seed())
                : AugmentedFeatures.someKept(variation, plan.seed());
    }

    /** The tensors as they are, for validation and test. */
    FeatureCache features() {
        return features;
    }

    /**
     * A training clip's tensor in an epoch: varied if the plan says so, the same each time.
     *
     * @param time which of the clip's draws in the epoch it is, from 0
     */
    float[] varied(Clip clip, int epoch, int time) throws IOException {
        if (sound.isPresent()) {
            return sound.get().of(clip, epoch, time);
        }
        float[] tensor = features.of(clip);
        if (plan.variation() == AugmentationMode.NONE) {
            return tensor;
        }
        long own = TrainingData.mix(seed(plan.seed(), epoch, clip), time);
        return augmentation.vary(tensor, new SplittableRandom(own));
    }

    /** Of what is left to chance in a clip's variation. */
    static long seed(long planned, int epoch, Clip clip) {
        return TrainingData.mix(TrainingData.mix(planned, epoch), clip.id().hashCode());
    }
}
