package org.audiodigit.training;

import java.io.IOException;
import java.util.SplittableRandom;
import org.audiodigit.dataset.Clip;
import org.audiodigit.model.FrontEnd;

/** The tensors that a training takes its batches from. Any thread may ask. */
final class TrainingInputs {

    private final TrainingPlan plan;
    private final FeatureCache features;
    private final Augmentation augmentation;

    TrainingInputs(TrainingPlan plan, FrontEnd frontEnd) {
        this.plan = plan;
        this.features = new FeatureCache(frontEnd);
        this.augmentation = new Augmentation(frontEnd.rows(), frontEnd.columns());
    }

    /** The tensors as they are, for validation and test. */
    FeatureCache features() {
        return features;
    }

    /** A training clip's tensor in an epoch: varied if the plan says so, the same each time. */
    float[] varied(Clip clip, int epoch) throws IOException {
        float[] tensor = features.of(clip);
        if (!plan.augment()) {
            return tensor;
        }
        return augmentation.vary(tensor, new SplittableRandom(seed(plan.seed(), epoch, clip)));
    }

    /** Of what is left to chance in a clip's variation. */
    static long seed(long planned, int epoch, Clip clip) {
        return TrainingData.mix(TrainingData.mix(planned, epoch), clip.id().hashCode());
    }
}
