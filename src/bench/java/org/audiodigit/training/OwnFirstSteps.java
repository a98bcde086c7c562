package org.audiodigit.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.audiodigit.engine.EngineThread;
import org.audiodigit.engine.MxnetRuntime;
import org.audiodigit.model.Architecture;
import org.audiodigit.model.Architectures;
import org.audiodigit.model.FrontEnds;
import org.audiodigit.model.Network;

/**
 * Writes the initial weights of the network to the file in its argument, and prints their number
 * and the losses of the first steps.
 */
final class OwnFirstSteps {

    private OwnFirstSteps() {}

    public static void main(String[] arguments) throws Exception {
        Path weights = Path.of(arguments[0]);
        List<Number> figures = EngineThread.shared().call(() -> figures(weights));
        System.out.println(figures.stream().map(Number::toString).collect(Collectors.joining(" ")));
        System.exit(0);
    }

    private static List<Number> figures(Path weightsFile) throws IOException {
        Architecture architecture = Architectures.byName(DenseSizes.NETWORK);
        List<String> labels = IntStream.range(0, 10).mapToObj(Integer::toString).toList();
        MxnetRuntime.seed(0);
        Network network =
                Network.build(architecture, FrontEnds.byName(architecture.frontEnd()), labels);
        List<Number> figures = new ArrayList<>();
        try (TrainingStep step =
                new TrainingStep(
                        network, Architectures.byName(DenseSizes.NETWORK).recipe(), false)) {
            DenseWeights weights =
                    new DenseWeights(
                            TrainedParameter.of(network.block()).stream()
                                    .map(parameter -> parameter.weights().toFloatArray())
                                    .toList());
            weights.write(weightsFile);
            figures.add(weights.count());
            int inputs = DenseSizes.ofSeedDense().inputs(0);
            for (LabelledBatch batch : FirstSteps.batches(inputs)) {
                figures.add(step.run(batch.prepared(), FirstSteps.RATE).loss());
            }
        }
        return figures;
    }
}
