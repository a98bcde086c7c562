package org.audiodigit.testing;

import java.nio.file.Path;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.dataset.SplitStrategies;
import org.audiodigit.training.BatchResult;
import org.audiodigit.training.StopSignal;
import org.audiodigit.training.TrainingData;
import org.audiodigit.training.TrainingListener;
import org.audiodigit.training.TrainingPlan;
import org.audiodigit.training.TrainingRun;

/** A training that was stopped in its second epoch, and can go on. */
public final class StoppedTraining {

    private static final long SEED = 5;
    private static final int BATCH = 16;

    private StoppedTraining() {}

    public static void write(Path tones, Path model, int epochs) throws Exception {
        TrainingPlan usual = TrainingPlan.standard("digit-cnn");
        TrainingPlan plan =
                new TrainingPlan(
                        usual.architecture(),
                        usual.frontEnd(),
                        "speaker",
                        SEED,
                        epochs,
                        BATCH,
                        usual.rate(),
                        usual.augment());
        Dataset dataset = DatasetScanner.standard().scan(tones);
        TrainingData data =
                new TrainingData(dataset, SplitStrategies.parse("speaker").split(dataset, SEED));
        StopSignal stop = new StopSignal();
        TrainingListener stopper =
                new TrainingListener() {
                    @Override
                    public void onBatch(BatchResult batch) {
                        if (batch.epoch() == 2) {
                            stop.stop();
                        }
                    }
                };
        new TrainingRun(plan, data, model, stopper, stop).start();
    }
}
