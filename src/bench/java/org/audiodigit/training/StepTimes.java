package org.audiodigit.training;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.audiodigit.bench.MedianStep;
import org.audiodigit.engine.EngineThread;
import org.audiodigit.engine.TensorMemory;
import org.audiodigit.model.Architecture;
import org.audiodigit.model.Architectures;
import org.audiodigit.model.FrontEnds;
import org.audiodigit.model.Network;
import org.audiodigit.training.BatchPreparation.PreparedBatch;

/**
 * Prints the median duration of a training step, of this program or with DJL's trainer and
 * optimiser. {@link StepBenchmark} starts it for each setting of the engine, since the engine reads
 * its settings once in a process.
 */
final class StepTimes {

    /** Several batches, so that the network cannot memorise one in a few steps. */
    static final int BATCHES = 8;

    private StepTimes() {}

    public static void main(String[] arguments) throws Exception {
        String architecture = arguments[0];
        int batch = Integer.parseInt(arguments[1]);
        boolean own = arguments[2].equals("own");
        double millis = EngineThread.shared().call(() -> median(architecture, batch, own));
        System.out.println(millis);
        System.exit(0);
    }

    private static double median(String name, int size, boolean own) {
        Architecture architecture = Architectures.byName(name);
        List<String> labels = IntStream.range(0, 10).mapToObj(Integer::toString).toList();
        Network network =
                Network.build(architecture, FrontEnds.byName(architecture.frontEnd()), labels);
        int inputs = network.frontEnd().rows() * network.frontEnd().columns();
        List<PreparedBatch<float[]>> batches =
                LabelledBatch.noise(BATCHES, size, inputs).stream()
                        .map(LabelledBatch::prepared)
                        .toList();
        return own ? own(network, name, batches) : djl(network, batches);
    }

    private static double own(Network network, String name, List<PreparedBatch<float[]>> batches) {
        try (TrainingStep step =
                new TrainingStep(network, Architectures.byName(name).recipe(), false)) {
            return MedianStep.millis(
                    i ->
                            step.run(
                                    batches.get(i % BATCHES),
                                    1e-3,
                                    Optional.of(batches.get((i + 1) % BATCHES))));
        }
    }

    private static double djl(Network network, List<PreparedBatch<float[]>> batches) {
        Optimizer optimizer =
                Optimizer.rmsprop()
                        .optLearningRateTracker(Tracker.fixed(1e-3f))
                        .optRho(0.9f)
                        .optEpsilon(1e-7f)
                        .build();
        Loss loss = Loss.softmaxCrossEntropyLoss();
        DefaultTrainingConfig config =
                new DefaultTrainingConfig(loss)
                        .optOptimizer(optimizer)
                        .optDevices(new Device[] {Device.cpu()});
        try (Trainer trainer = network.model().newTrainer(config)) {
            int clips = batches.get(0).clips().size();
            Shape shape = network.inputShape(clips);
            trainer.initialize(shape);
            float[] labels = new float[clips];
            return MedianStep.millis(
                    i -> {
                        PreparedBatch<float[]> batch = batches.get(i % BATCHES);
                        try (NDManager manager = trainer.getManager().newSubManager()) {
                            NDArray inputs = TensorMemory.batch(manager, batch.inputs(), shape);
                            NDList targets = new NDList(manager.create(labels));
                            NDList logits;
                            try (GradientCollector gradients = trainer.newGradientCollector()) {
                                logits = trainer.forward(new NDList(inputs));
                                gradients.backward(loss.evaluate(targets, logits));
                            }
                            trainer.step();
                            logits.head().toFloatArray();
                            network.block()
                                    .getParameters()
                                    .values()
                                    .forEach(p -> TensorMemory.await(p.getArray()));
                        }
                    });
        }
    }
}
