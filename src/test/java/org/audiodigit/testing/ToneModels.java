package org.audiodigit.testing;

import java.nio.file.Path;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.dataset.SplitStrategies;
import org.audiodigit.training.StopSignal;
import org.audiodigit.training.TrainingData;
import org.audiodigit.training.TrainingListener;
import org.audiodigit.training.TrainingPlan;
import org.audiodigit.training.TrainingRun;

/** A model of the tones, trained for about a second: better than chance, and still mistaken. */
public final class ToneModels {

    private ToneModels() {}

    /**
     * @param tones the folder of the data set
     * @param model where the model goes
     */
    public static Path train(Path tones, Path model) throws Exception {
        TrainingPlan usual = TrainingPlan.standard("digit-cnn");
        TrainingPlan plan =
                new TrainingPlan(
                        usual.architecture(),
                        usual.frontEnd(),
                        "speaker",
                        1,
                        1,
                        16,
                        usual.rate(),
                        false);
        Dataset dataset = DatasetScanner.standard().scan(tones);
        TrainingData data =
                new TrainingData(dataset, SplitStrategies.parse("speaker").split(dataset, 1));
        new TrainingRun(plan, data, model, new TrainingListener() {}, new StopSignal()).start();
        return model;
    }
}
