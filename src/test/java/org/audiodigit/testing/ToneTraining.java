package org.audiodigit.testing;

import java.io.IOException;
import java.nio.file.Path;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.dataset.SplitStrategies;
import org.audiodigit.training.TrainingData;
import org.audiodigit.training.TrainingPlan;

/** Trainings of the default network that take about a second. */
public final class ToneTraining {

    public static final int EPOCHS = 3;
    public static final int BATCH = 8;

    private ToneTraining() {}

    public static TrainingPlan plan(long seed) {
        TrainingPlan usual = TrainingPlan.standard("digit-cnn");
        return new TrainingPlan(
                usual.architecture(),
                usual.frontEnd(),
                "speaker",
                seed,
                EPOCHS,
                BATCH,
                usual.rate(),
                true);
    }

    public static TrainingData data(Path folder, TrainingPlan plan)
            throws IOException, InterruptedException {
        Dataset dataset = DatasetScanner.standard().scan(folder);
        return new TrainingData(
                dataset, SplitStrategies.parse(plan.split()).split(dataset, plan.seed()));
    }
}
