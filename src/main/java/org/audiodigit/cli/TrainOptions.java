package org.audiodigit.cli;

import java.util.Optional;
import org.audiodigit.dataset.SplitStrategies;
import org.audiodigit.model.Architecture;
import org.audiodigit.model.Architectures;
import org.audiodigit.model.FrontEnd;
import org.audiodigit.training.AugmentationMode;
import org.audiodigit.training.SamplingShares;
import org.audiodigit.training.TrainingPlan;
import picocli.CommandLine.Option;

/** What a training can be told; what it is not told comes from the architecture's recipe. */
final class TrainOptions {

    @Option(
            names = "--architecture",
            paramLabel = "NAME",
            converter = ArchitectureName.class,
            description = "digit-cnn (default) or seed-dense, the notebook's network.")
    private Architecture architecture;

    @Option(
            names = "--front-end",
            paramLabel = "NAME",
            converter = FrontEndName.class,
            description = "seed or log-mel; by default the architecture's own.")
    private FrontEnd frontEnd;

    @Option(names = "--epochs", paramLabel = "N", description = "How often each clip is seen.")
    private Integer epochs;

    @Option(names = "--batch", paramLabel = "N", description = "Clips a step.")
    private Integer batch;

    @Option(names = "--rate", paramLabel = "R", description = "Learning rate, e.g. 1e-3.")
    private Double rate;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Of split, initial weights and order; 0 by default.")
    private Long seed;

    @Option(
            names = "--split",
            paramLabel = "SPLIT",
            converter = SplitName.class,
            description = {
                SplitStrategies.SYNTAX + ".",
                "auto (default): by speaker wherever there are speakers, else random."
            })
    private String split;

    @Option(
            names = "--augment",
            paramLabel = "KIND",
            arity = "0..1",
            fallbackValue = AugmentKind.STANDARD,
            parameterConsumer = AugmentKind.class,
            description = {
                "How training clips are varied: sound (digit-cnn's default), fresh, picture or none.",
                "fresh is sound varied anew at each draw: slower, for what is to hold for strangers.",
                "Without a kind: as the architecture is best trained."
            })
    private String augment;

    @Option(names = "--no-augment", description = "The same as --augment none.")
    private boolean noAugment;

    @Option(
            names = "--only-train-share",
            paramLabel = "S",
            description = "Share of the draws that goes to the clips of --only-train, e.g. 0.25.")
    private Double onlyTrainShare;

    @Option(
            names = "--others-share",
            paramLabel = "S",
            description = "Share of the draws that goes to the recordings of --others, e.g. 0.05.")
    private Double othersShare;

    @Option(
            names = "--balance",
            paramLabel = "B",
            description = {
                "0 (default): each clip once an epoch; 1: as often from each speaker;",
                "between them, in between."
            })
    private Double balance;

    @Option(
            names = "--keep-last",
            description = {
                "Keep the last epoch, not the best by validation:",
                "where the validation part is too small to choose by."
            })
    private boolean keepLast;

    /** What was given, and the recipe's for the rest. */
    TrainingPlan plan() {
        String standard = Architectures.names().get(0);
        return over(TrainingPlan.standard(name().orElse(standard)));
    }

    /** Whether a split was given. */
    boolean namesSplit() {
        return split != null;
    }

    /** What was given, and the other plan's for the rest. */
    TrainingPlan over(TrainingPlan plan) {
        return new TrainingPlan(
                name().orElse(plan.architecture()),
                Optional.ofNullable(frontEnd).map(FrontEnd::name).orElse(plan.frontEnd()),
                Optional.ofNullable(split).orElse(plan.split()),
                Optional.ofNullable(seed).orElse(plan.seed()),
                Optional.ofNullable(epochs).orElse(plan.epochs()),
                Optional.ofNullable(batch).orElse(plan.batch()),
                Optional.ofNullable(rate).orElse(plan.rate()),
                variation(plan),
                new SamplingShares(
                        Optional.ofNullable(onlyTrainShare).orElse(plan.sampling().trainingOnly()),
                        Optional.ofNullable(othersShare).orElse(plan.sampling().unlabelled()),
                        Optional.ofNullable(balance).orElse(plan.sampling().balance())),
                keepLast || plan.keepLast());
    }

    private AugmentationMode variation(TrainingPlan plan) {
        if (noAugment) {
            return AugmentationMode.NONE;
        }
        if (augment == null) {
            return plan.augmentation();
        }
        return AugmentationMode.parse(augment)
                .orElseGet(() -> AugmentationMode.of(name().orElse(plan.architecture())));
    }

    private Optional<String> name() {
        return Optional.ofNullable(architecture).map(Architecture::name);
    }
}
