package org.audiodigit.training;

import com.google.gson.annotations.SerializedName;
import java.util.Optional;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetException;
import org.audiodigit.dataset.Split;
import org.audiodigit.dataset.SplitRule;
import org.audiodigit.dataset.SplitStrategies;
import org.audiodigit.model.Architecture;
import org.audiodigit.model.Architectures;
import org.audiodigit.model.FrontEnds;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.TrainingRecipe;

/**
 * The settings of a training. Two trainings with the same plan on the same data and machine have
 * the same results.
 *
 * @param architecture name of the network
 * @param frontEnd name of the front end
 * @param split as accepted by {@link SplitStrategies#parse}
 * @param seed random seed of the split, the initial weights, the shuffling and the augmentation
 * @param epochs number of passes over the training clips
 * @param batch number of clips in a batch
 * @param rate learning rate, or its maximum where the recipe has a schedule
 * @param augmentation how training clips are augmented
 * @param sampling shares of the auxiliary clips in an epoch
 * @param keepLast whether the last epoch is saved instead of the best one, for validation parts
 *     that are too small for a selection
 * @param splitRule how the random parts of the split are drawn; null in checkpoints of earlier
 *     releases, which stands for {@link SplitRule#SHUFFLE}
 */
public record TrainingPlan(
        String architecture,
        String frontEnd,
        String split,
        long seed,
        int epochs,
        int batch,
        double rate,
        @SerializedName("variation") AugmentationMode augmentation,
        @SerializedName("draws") SamplingShares sampling,
        boolean keepLast,
        SplitRule splitRule) {

    /** More than any training here needs; protects against typing errors. */
    public static final int MAX_EPOCHS = 10_000;

    /** Several batches are in memory at once, with up to 110 kB for each clip. */
    public static final int MAX_BATCH = 4096;

    /**
     * @throws IllegalArgumentException if a number is out of range; the message states the range
     */
    public TrainingPlan {
        // checkpoints and scripts may use the names of earlier releases
        architecture = Architectures.currentName(architecture);
        frontEnd = FrontEnds.currentName(frontEnd);
        splitRule = splitRule == null ? SplitRule.SHUFFLE : splitRule;
        require(
                epochs >= 1 && epochs <= MAX_EPOCHS,
                "epochs must be from 1 to %d, not %d".formatted(MAX_EPOCHS, epochs));
        require(
                batch >= 1 && batch <= MAX_BATCH,
                "batch must be from 1 to %d clips, not %d".formatted(MAX_BATCH, batch));
        require(rate > 0 && rate <= 1, "rate must be above 0 and at most 1, not " + rate);
    }

    /**
     * A plan with the default sampling that saves the best epoch.
     *
     * @param augment whether training clips are augmented in the architecture's mode
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
                false,
                SplitRule.CURRENT);
    }

    /** Divides a data set as the plan says. */
    public Split split(Dataset dataset) throws DatasetException {
        return SplitStrategies.parse(split).split(dataset, splitRule.draw(seed));
    }

    /** Whether training clips are augmented. */
    public boolean augment() {
        return augmentation != AugmentationMode.NONE;
    }

    private static void require(boolean valid, String message) {
        if (!valid) {
            throw new IllegalArgumentException(message);
        }
    }

    /** The default plan of an architecture for a data set of unknown size. */
    public static TrainingPlan standard(String architecture) {
        return standard(architecture, 0);
    }

    /**
     * The default plan of an architecture.
     *
     * @param clips number of training clips; 0 if it is unknown
     */
    public static TrainingPlan standard(String architecture, int clips) {
        Architecture network = Architectures.byName(architecture);
        TrainingRecipe recipe = network.recipe();
        return new TrainingPlan(
                architecture,
                network.frontEnd(),
                "auto",
                0,
                recipe.epochs().of(clips),
                recipe.batch(),
                recipe.optimisation().rate(),
                recipe.augmentByDefault());
    }

    /**
     * The plan of the training of a model. Settings that a manifest of an older version does not
     * record have the defaults of the architecture.
     *
     * @return empty if the manifest names an architecture, a mode or a rule that this version does
     *     not know
     */
    public static Optional<TrainingPlan> of(ModelManifest manifest) {
        ModelManifest.Training training = manifest.training();
        try {
            TrainingPlan standard = standard(manifest.architecture().name());
            Optional<AugmentationMode> mode =
                    training.augmentation() == null
                            ? Optional.of(standard.augmentation())
                            : AugmentationMode.parse(training.augmentation());
            Optional<SplitRule> rule =
                    training.splitRule() == null
                            ? Optional.of(SplitRule.SHUFFLE)
                            : SplitRule.parse(training.splitRule());
            if (mode.isEmpty() || rule.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(
                    new TrainingPlan(
                            standard.architecture(),
                            manifest.frontEnd().name(),
                            training.split(),
                            training.seed(),
                            training.epochs(),
                            training.batch(),
                            training.rate(),
                            mode.get(),
                            training.draws() == null
                                    ? standard.sampling()
                                    : SamplingShares.of(training.draws()),
                            training.keepLast() != null && training.keepLast(),
                            rule.get()));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** The same plan with another split. */
    public TrainingPlan withSplit(String otherSplit) {
        return with(otherSplit, epochs, splitRule);
    }

    /** The same plan with another rule for the random parts of the split. */
    public TrainingPlan withSplitRule(SplitRule otherRule) {
        return with(split, epochs, otherRule);
    }

    /** The same plan with the default number of epochs for a number of training clips. */
    public TrainingPlan withDefaultEpochs(int clips) {
        return with(split, standard(architecture, clips).epochs(), splitRule);
    }

    private TrainingPlan with(String otherSplit, int otherEpochs, SplitRule otherRule) {
        return new TrainingPlan(
                architecture,
                frontEnd,
                otherSplit,
                seed,
                otherEpochs,
                batch,
                rate,
                augmentation,
                sampling,
                keepLast,
                otherRule);
    }
}
