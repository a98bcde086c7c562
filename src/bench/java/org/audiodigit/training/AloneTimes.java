package org.audiodigit.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.audiodigit.bench.EpochClock;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.dataset.SplitStrategies;
import org.audiodigit.model.Architectures;
import org.audiodigit.model.TrainingRecipe;

/**
 * Prints the duration of an epoch in seconds for a training without a window, with the window's
 * default plan. Arguments: folder of the data set and number of epochs.
 */
public final class AloneTimes {

    private static final String NETWORK = "digit-cnn";

    private AloneTimes() {}

    public static void main(String[] arguments) throws Exception {
        Dataset dataset = DatasetScanner.standard().scan(Path.of(arguments[0]));
        TrainingRecipe recipe = Architectures.byName(NETWORK).recipe();
        TrainingPlan plan =
                new TrainingPlan(
                        NETWORK,
                        "log-mel",
                        "auto",
                        0,
                        Integer.parseInt(arguments[1]),
                        recipe.batch(),
                        recipe.optimisation().rate(),
                        recipe.augmentByDefault());
        TrainingData data =
                new TrainingData(dataset, SplitStrategies.parse("auto").split(dataset, 0));
        Path models = Files.createTempDirectory("alone");
        Path folder = models.resolve("run");
        TrainingRun run =
                new TrainingRun(plan, data, folder, new TrainingListener() {}, new StopSignal());
        CompletableFuture.supplyAsync(() -> finished(run));
        System.out.println(EpochClock.secondsAnEpoch(models, plan.epochs()));
        System.exit(0);
    }

    private static TrainingOutcome finished(TrainingRun run) {
        try {
            return run.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
