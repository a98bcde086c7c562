package org.audiodigit.training;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.util.Pair;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.audiodigit.bench.MarkdownTable;
import org.audiodigit.bench.MedianStep;
import org.audiodigit.engine.EngineThread;
import org.audiodigit.engine.TensorMemory;
import org.audiodigit.model.Architectures;
import org.audiodigit.model.FrontEnds;
import org.audiodigit.model.Network;

/**
 * Measures each layer of {@code digit-cnn} alone: forward, and forward with backward, for a batch
 * of 64 clips. {@code mvn -q -Pbench test-compile exec:exec
 * -Dbench.main=org.audiodigit.training.LayerBenchmark}. The sum is larger than the time of the
 * network, since the engine overlaps the layers.
 */
final class LayerBenchmark {

    private static final String NETWORK = "digit-cnn";
    private static final int BATCH = 64;

    private final NDManager manager;
    private final MarkdownTable table =
            new MarkdownTable("layer", "gives", "forward, ms", "forward and backward, ms");

    private LayerBenchmark(NDManager manager) {
        this.manager = manager;
    }

    public static void main(String[] arguments) throws InterruptedException {
        EngineThread.shared().call(LayerBenchmark::run);
        System.exit(0);
    }

    private static Void run() {
        Network network =
                Network.build(
                        Architectures.byName(NETWORK),
                        FrontEnds.byName(Architectures.byName(NETWORK).frontEnd()),
                        IntStream.range(0, 10).mapToObj(Integer::toString).toList());
        DefaultTrainingConfig config =
                new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                        .optDevices(new Device[] {Device.cpu()});
        try (Trainer trainer = network.model().newTrainer(config)) {
            Shape shape = network.inputShape(BATCH);
            trainer.initialize(shape);
            LayerBenchmark benchmark = new LayerBenchmark(trainer.getManager());
            for (Pair<String, Block> layer : network.block().getChildren()) {
                shape = benchmark.measure(trainer, layer, shape);
            }
            System.out.println(benchmark.table);
        }
        return null;
    }

    private Shape measure(Trainer trainer, Pair<String, Block> layer, Shape shape) {
        NDArray input = manager.randomNormal(shape, DataType.FLOAT32);
        input.setRequiresGradient(true);
        ParameterStore store = new ParameterStore(manager, false);
        Shape[] gives = new Shape[1];
        double forward =
                millis(
                        trainer,
                        (step, gradients) ->
                                gives[0] =
                                        forward(layer.getValue(), store, input, step).getShape());
        double both =
                millis(
                        trainer,
                        (step, gradients) -> {
                            gradients.backward(forward(layer.getValue(), store, input, step));
                            TensorMemory.await(input.getGradient());
                        });
        table.row(layer.getKey(), gives[0].toString(), ms(forward), ms(both));
        return gives[0];
    }

    private double millis(Trainer trainer, BiConsumer<NDManager, GradientCollector> work) {
        return MedianStep.millis(
                i -> {
                    try (NDManager step = manager.newSubManager();
                            GradientCollector gradients = trainer.newGradientCollector()) {
                        work.accept(step, gradients);
                    }
                });
    }

    private static NDArray forward(
            Block layer, ParameterStore store, NDArray input, NDManager step) {
        NDArray given = layer.forward(store, new NDList(input), true).singletonOrThrow();
        given.attach(step);
        TensorMemory.await(given);
        return given;
    }

    private static String ms(double millis) {
        return String.format(Locale.ROOT, "%.1f", millis);
    }
}
