package org.audiodigit.training;

import org.audiodigit.dataset.Clip;
import org.audiodigit.model.FrontEnd;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** The tensors that a training takes its batches from. Any thread may ask. */
final class TrainingInputs {

    private final TrainingPlan plan;
    private final FeatureCache features;
    private final Augmentation augmentation;
    private final Optional<VariedSounds> sound;

    TrainingInputs(TrainingPlan plan, TrainingData data, FrontEnd frontEnd) {
        this.plan = plan;
        this.features = new FeatureCache(frontEnd);
        this.augmentation = new Augmentation(frontEnd.rows(), frontEnd.columns());
        this.sound =
                plan.variation().ofSound()
                        ? Optional.of(sounds(plan, data, frontEnd))
                        : Optional.empty();
    }

    private static VariedSounds sounds(TrainingPlan plan, TrainingData data, FrontEnd frontEnd) {
        List<Clip> voices = data.split().training();
        boolean fresh = plan.variation() == Variation.FRESH;
        ClipVariation variation = new ClipVariation(frontEnd, voices);
        return fresh
                ? VariedSounds.eachAnew(variation, plan.seed())
                : VariedSounds.someKept(variation, plan.seed());
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
        if (plan.variation() == Variation.NONE) {
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
