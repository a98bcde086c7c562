package org.audiodigit.training;

import java.io.IOException;
import java.util.Optional;
import java.util.SplittableRandom;
import org.audiodigit.dataset.Clip;
import org.audiodigit.model.FrontEnd;
import org.audiodigit.training.features.KeptFeatures;

/** The tensors that a training takes its batches from. Any thread may ask. */
final class TrainingInputs implements AutoCloseable {

    private final TrainingPlan plan;
    private final FeatureCache features;
    private final Augmentation augmentation;
    private final Optional<ClipVariation> sound;

    TrainingInputs(TrainingPlan plan, TrainingData data, FrontEnd frontEnd) {
        this.plan = plan;
        this.features = new FeatureCache(frontEnd, KeptFeatures.standard(frontEnd));
        this.augmentation = new Augmentation(frontEnd.rows(), frontEnd.columns());
        this.sound =
                plan.variation() == Variation.SOUND
                        ? Optional.of(new ClipVariation(frontEnd, data.split().training()))
                        : Optional.empty();
    }

    /** The tensors as they are, for validation and test. */
    FeatureCache features() {
        return features;
    }

    /**
     * A training clip's tensor in an epoch: varied if the plan says so, the same each time.
     *
     * @param place among the epoch's draws, since a clip may be drawn more than once
     */
    float[] varied(Clip clip, int epoch, int place) throws IOException {
        long own = TrainingData.mix(seed(plan.seed(), epoch, clip), place);
        if (sound.isPresent()) {
            return sound.get().vary(clip, own);
        }
        float[] tensor = features.of(clip);
        return plan.variation() == Variation.NONE
                ? tensor
                : augmentation.vary(tensor, new SplittableRandom(own));
    }

    @Override
    public void close() {
        features.close();
    }

    /** Of what is left to chance in a clip's variation. */
    static long seed(long planned, int epoch, Clip clip) {
        return TrainingData.mix(TrainingData.mix(planned, epoch), clip.id().hashCode());
    }
}
