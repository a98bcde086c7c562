package org.audiodigit.testing;

import java.io.IOException;
import java.nio.file.Path;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.training.TrainingData;
import org.audiodigit.training.TrainingPlan;

/** Plans and data for trainings of the default network that take about a second. */
public final class ToneTraining {

    public static final int EPOCHS = 3;
    public static final int BATCH = 8;
    private static final double RATE = 0.003;

    private ToneTraining() {}

    /** A plan of {@value #EPOCHS} epochs with augmentation, split by speaker. */
    public static TrainingPlan plan(long seed) {
        return plan(seed, EPOCHS, BATCH, true);
    }

    /** A plan that splits by speaker and leaves the rest to the default network's recipe. */
    public static TrainingPlan plan(long seed, int epochs, int batch, boolean augment) {
        TrainingPlan standard = TrainingPlan.standard("digit-cnn");
        return new TrainingPlan(
                standard.architecture(),
                standard.frontEnd(),
                "speaker",
                seed,
                epochs,
                batch,
                RATE,
                augment);
    }

    /** The clips below {@code folder}, split as the plan says. */
    public static TrainingData data(Path folder, TrainingPlan plan)
            throws IOException, InterruptedException {
        Dataset dataset = DatasetScanner.standard().scan(folder);
        return new TrainingData(dataset, plan.split(dataset));
    }
}
