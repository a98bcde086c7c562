package org.audiodigit.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.dataset.SplitStrategies;
import org.audiodigit.training.StopSignal;
import org.audiodigit.training.TrainingData;
import org.audiodigit.training.TrainingListener;
import org.audiodigit.training.TrainingPlan;
import org.audiodigit.training.TrainingRun;

/**
 * A data set of tones and a real model that knows them, made once for a class of tests.
 *
 * @param data flat layout, labels 0 to 3
 * @param model its folder
 */
public record TrainedTones(Path data, Path model) {

    private static final int EPOCHS = 8;

    public static TrainedTones in(Path folder) throws Exception {
        Path data = ToneDataset.write(Files.createDirectories(folder).resolve("tones"));
        Dataset dataset = DatasetScanner.standard().scan(data);
        TrainingPlan usual = TrainingPlan.standard("digit-cnn");
        TrainingPlan plan =
                new TrainingPlan(
                        usual.architecture(),
                        usual.frontEnd(),
                        "speaker",
                        1,
                        EPOCHS,
                        8,
                        usual.rate(),
                        false);
        TrainingData divided =
                new TrainingData(dataset, SplitStrategies.parse("speaker").split(dataset, 1));
        Path model = folder.resolve("tone-model");
        TrainingListener silent = new TrainingListener() {};
        new TrainingRun(plan, divided, model, silent, new StopSignal()).start();
        return new TrainedTones(data, model);
    }

    public Path clip(int label, int take) {
        return data.resolve(label + "_ann_" + take + ".wav");
    }
}
