package org.audiodigit.training;

import java.util.Optional;
import org.audiodigit.model.Architectures;
import org.audiodigit.model.ModelManifest;

/**
 * What is to be trained and how. Two trainings of the same plan on the same data and machine go the
 * same way.
 *
 * @param architecture name of the network
 * @param frontEnd name of the front end
 * @param split as {@link org.audiodigit.dataset.SplitStrategies#parse} takes it
 * @param seed of the split, the initial weights, the shuffling and the augmentation
 * @param epochs how often each training clip is seen
 * @param batch clips a step
 * @param rate learning rate, the highest one where the recipe varies it
 * @param variation how training clips are varied
 * @param draws which clips an epoch draws beside those of the training part
 * @param keepLast whether the last epoch is kept, whatever validation says of it; for a validation
 *     part too small to choose by
 */
public record TrainingPlan(
        String architecture,
        String frontEnd,
        String split,
        long seed,
        int epochs,
        int batch,
        double rate,
        AugmentationMode variation,
        SamplingShares draws,
        boolean keepLast) {

    /** A few batches wait in memory at once, each clip up to 110 kB. */
    private static final int MOST_CLIPS_A_BATCH = 4096;

    /**
     * @throws IllegalArgumentException if a number is impossible, with a sentence that says what
     *     would be right
     */
    public TrainingPlan {
        require(epochs >= 1, "epochs is 1 or more, not " + epochs);
        require(
                batch >= 1 && batch <= MOST_CLIPS_A_BATCH,
                "batch is 1 to %d clips, not %d".formatted(MOST_CLIPS_A_BATCH, batch));
        require(rate > 0 && rate <= 1, "rate is above 0 and at most 1, not " + rate);
    }

    /**
     * A plan that draws what is usual.
     *
     * @param augment whether training clips are varied, as the architecture's recipe has it
     */
    public TrainingPlan(
            String architecture,
            String frontEnd,
            String split,
            long seed,
            int epochs,
            int batch,
            double rate,
            boolean augment) {
        this(
                architecture,
                frontEnd,
                split,
                seed,
                epochs,
                batch,
                rate,
                augment ? AugmentationMode.of(architecture) : AugmentationMode.NONE,
                SamplingShares.STANDARD,
                false);
    }

    /** Whether training clips are varied. */
    public boolean augment() {
        return variation != AugmentationMode.NONE;
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }

    /** The plan that an architecture is trained with unless something else is asked for. */
    public static TrainingPlan standard(String architecture) {
        Recipe recipe = Recipe.of(architecture);
        return new TrainingPlan(
                architecture,
                Architectures.byName(architecture).frontEnd(),
                "auto",
                0,
                recipe.epochs(),
                recipe.batch(),
                recipe.rate(),
                recipe.augment());
    }

    /**
     * The plan that a model was trained with. For what a manifest of an older version does not
     * record, the default of the architecture is assumed.
     *
     * @return empty if the manifest names what this version does not know
     */
    public static Optional<TrainingPlan> of(ModelManifest manifest) {
        ModelManifest.Training training = manifest.training();
        try {
            TrainingPlan standard = standard(manifest.architecture().name());
            Optional<AugmentationMode> variation =
                    training.augmentation() == null
                            ? Optional.of(standard.variation())
                            : AugmentationMode.parse(training.augmentation());
            return variation.map(
                    known ->
                            new TrainingPlan(
                                    standard.architecture(),
                                    manifest.frontEnd().name(),
                                    training.split(),
                                    training.seed(),
                                    training.epochs(),
                                    training.batch(),
                                    training.rate(),
                                    known,
                                    training.draws() == null
                                            ? standard.draws()
                                            : SamplingShares.of(training.draws()),
                                    training.keepLast() != null && training.keepLast()));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** The same on another split. */
    public TrainingPlan on(String otherSplit) {
        return new TrainingPlan(
                architecture,
                frontEnd,
                otherSplit,
                seed,
                epochs,
                batch,
                rate,
                variation,
                draws,
                keepLast);
    }
}
