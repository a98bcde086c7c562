package org.audiodigit.training;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.audiodigit.bench.MedianStep;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.dataset.SplitRule;
import org.audiodigit.dataset.SplitStrategies;
import org.audiodigit.engine.EngineThread;
import org.audiodigit.model.Architectures;
import org.audiodigit.model.FrontEnd;
import org.audiodigit.model.FrontEnds;
import org.audiodigit.model.Network;
import org.audiodigit.training.BatchPreparation.PreparedBatch;

/**
 * Prints the processor time of a clip in the second epoch of a training in milliseconds: for its
 * input, and for its share of the step, which uses all cores. Arguments: the augmentation mode and
 * the folder of the data set.
 */
public final class FeatureShareTimes {

    private static final String NETWORK = "digit-cnn";
    private static final int BATCH = 64;

    private FeatureShareTimes() {}

    public static void main(String[] arguments) throws Exception {
        AugmentationMode mode = AugmentationMode.parse(arguments[0]).orElseThrow();
        Dataset dataset = DatasetScanner.standard().scan(Path.of(arguments[1]));
        TrainingData data =
                new TrainingData(dataset, SplitStrategies.parse("random").split(dataset, 0));
        TrainingPlan plan =
                new TrainingPlan(
                        NETWORK,
                        Architectures.byName(NETWORK).frontEnd(),
                        "random",
                        0,
                        2,
                        BATCH,
                        1e-3,
                        mode,
                        SamplingShares.STANDARD,
                        false,
                        SplitRule.CURRENT);
        FrontEnd frontEnd = FrontEnds.byName(plan.frontEnd());
        TrainingInputs inputs = new TrainingInputs(plan, data, frontEnd);
        epoch(inputs, data, 1);
        long begin = processorNanos();
        List<float[]> some = epoch(inputs, data, 2);
        double making = (processorNanos() - begin) / 1e6 / data.split().training().size();
        double training = EngineThread.shared().call(() -> step(data, frontEnd, some));
        System.out.println(making + " " + training);
        System.exit(0);
    }

    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Computes the inputs of all clips and returns a batch. */
    private static List<float[]> epoch(TrainingInputs inputs, TrainingData data, int number)
            throws IOException {
        List<float[]> batch = new ArrayList<>();
        for (Clip clip : data.split().training()) {
            float[] tensor = inputs.get(clip, number, 0);
            if (batch.size() < BATCH) {
                batch.add(tensor);
            }
        }
        return batch;
    }

    private static double step(TrainingData data, FrontEnd frontEnd, List<float[]> inputs) {
        Network network =
                Network.build(Architectures.byName(NETWORK), frontEnd, data.dataset().labels());
        PreparedBatch<float[]> batch =
                new PreparedBatch<>(data.split().training().subList(0, BATCH), inputs, List.of());
        try (TrainingStep step =
                new TrainingStep(network, Architectures.byName(NETWORK).recipe(), false)) {
            double millis = MedianStep.millis(i -> step.run(batch, 1e-3));
            return millis * Runtime.getRuntime().availableProcessors() / BATCH;
        }
    }
}
