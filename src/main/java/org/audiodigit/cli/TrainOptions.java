package org.audiodigit.cli;

import java.util.Optional;
import org.audiodigit.dataset.SplitStrategies;
import org.audiodigit.model.Architecture;
import org.audiodigit.model.Architectures;
import org.audiodigit.model.FrontEnd;
import org.audiodigit.training.AugmentationMode;
import org.audiodigit.training.SamplingShares;
import org.audiodigit.training.TrainingData;
import org.audiodigit.training.TrainingPlan;
import picocli.CommandLine.Option;

/** The settings of a training. The architecture's recipe provides the defaults. */
final class TrainOptions {

    @Option(
            names = "--architecture",
            paramLabel = "NAME",
            converter = Converters.ToArchitecture.class,
            completionCandidates = Converters.ToArchitecture.class,
            description = "The network: ${COMPLETION-CANDIDATES}. Default: the first.")
    private Architecture architecture;

    @Option(
            names = "--front-end",
            paramLabel = "NAME",
            converter = Converters.ToFrontEnd.class,
            completionCandidates = Converters.ToFrontEnd.class,
            description = {
                "The front end: ${COMPLETION-CANDIDATES}.",
                "Default: the front end of the architecture."
            })
    private FrontEnd frontEnd;

    @Option(
            names = "--epochs",
            paramLabel = "N",
            description = {
                "Number of epochs. Default: that of the architecture; for digit-cnn 13, on fewer than"
                        + " 2,000 training clips up to 20."
            })
    private Integer epochs;

    @Option(names = "--batch", paramLabel = "N", description = "Batch size, in clips.")
    private Integer batch;

    @Option(names = "--rate", paramLabel = "R", description = "Learning rate, e.g. 1e-3.")
    private Double rate;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Random seed of split, initial weights and clip order; default: 0.")
    private Long seed;

    @Option(
            names = "--split",
            paramLabel = "SPLIT",
            converter = Converters.ToSplit.class,
            description = {
                SplitStrategies.SYNTAX + ".",
                "Default: auto, which splits by speaker if speakers are known, otherwise at random."
            })
    private String split;

    @Option(
            names = "--augment",
            paramLabel = "MODE",
            arity = "0..1",
            fallbackValue = Converters.AugmentationName.RECOMMENDED,
            parameterConsumer = Converters.AugmentationName.class,
            description = {
                "Augmentation of the training clips: none, picture (spectrogram only), sound (waveform"
                        + " and spectrogram) or fresh (like sound, with a new waveform in every draw: slower,"
                        + " better for unknown speakers).",
                "Default, also without MODE: the recommended mode of the architecture."
            })
    private String augment;

    @Option(names = "--no-augment", description = "The same as --augment none.")
    private boolean noAugment;

    @Option(
            names = "--only-train-share",
            paramLabel = "S",
            description = "Share of the draws from the clips of --only-train, e.g. 0.25.")
    private Double onlyTrainShare;

    @Option(
            names = "--others-share",
            paramLabel = "S",
            description = "Share of the draws from the recordings of --others, e.g. 0.05.")
    private Double othersShare;

    @Option(
            names = "--balance",
            paramLabel = "B",
            description =
                    "Balance between speakers, 0 to 1. With 0 (default) every clip is drawn once per"
                            + " epoch, with 1 every speaker is drawn equally often. Above 0, each label"
                            + " of a data set is drawn equally often, too.")
    private Double balance;

    @Option(
            names = "--keep-last",
            description =
                    "Save the last epoch instead of the best on the validation part. Useful if the"
                            + " validation part is too small to select an epoch.")
    private boolean keepLast;

    /** Returns the plan of the given options, with the recipe's defaults for the others. */
    TrainingPlan plan() {
        return applyTo(TrainingPlan.standard(architectureName()));
    }

    /** Whether a plan is for the architecture of {@link #plan()}. */
    boolean hasArchitectureOf(TrainingPlan plan) {
        return plan.architecture().equals(architectureName());
    }

    /** Whether {@code --split} was given. */
    boolean hasSplit() {
        return split != null;
    }

    /**
     * Returns a plan of {@link #plan()} for a data set, whose size determines the default number of
     * epochs.
     */
    TrainingPlan forData(TrainingPlan plan, TrainingData data) {
        return epochs == null ? plan.withDefaultEpochs(data.split().training().size()) : plan;
    }

    /** Returns the plan with the given options replaced. */
    TrainingPlan applyTo(TrainingPlan plan) {
        return new TrainingPlan(
                name().orElse(plan.architecture()),
                Optional.ofNullable(frontEnd).map(FrontEnd::name).orElse(plan.frontEnd()),
                Optional.ofNullable(split).orElse(plan.split()),
                Optional.ofNullable(seed).orElse(plan.seed()),
                Optional.ofNullable(epochs).orElse(plan.epochs()),
                Optional.ofNullable(batch).orElse(plan.batch()),
                Optional.ofNullable(rate).orElse(plan.rate()),
                augmentation(plan),
                new SamplingShares(
                        Optional.ofNullable(onlyTrainShare).orElse(plan.sampling().trainingOnly()),
                        Optional.ofNullable(othersShare).orElse(plan.sampling().unlabelled()),
                        Optional.ofNullable(balance).orElse(plan.sampling().balance())),
                keepLast || plan.keepLast(),
                plan.splitRule());
    }

    private AugmentationMode augmentation(TrainingPlan plan) {
        if (noAugment) {
            return AugmentationMode.NONE;
        }
        if (augment == null) {
            return plan.augmentation();
        }
        return AugmentationMode.parse(augment)
                .orElseGet(() -> AugmentationMode.of(name().orElse(plan.architecture())));
    }

    private String architectureName() {
        return name().orElse(Architectures.names().get(0));
    }

    private Optional<String> name() {
        return Optional.ofNullable(architecture).map(Architecture::name);
    }

    /** Formats a plan as options. */
    static String text(TrainingPlan plan) {
        return "--architecture %s --front-end %s --split %s --seed %d --epochs %d --batch %d --rate %s --augment %s --only-train-share %s --others-share %s --balance %s%s"
                .formatted(
                        plan.architecture(),
                        plan.frontEnd(),
                        plan.split(),
                        plan.seed(),
                        plan.epochs(),
                        plan.batch(),
                        plan.rate(),
                        plan.augmentation().text(),
                        plan.sampling().trainingOnly(),
                        plan.sampling().unlabelled(),
                        plan.sampling().balance(),
                        plan.keepLast() ? " --keep-last" : "");
    }
}
