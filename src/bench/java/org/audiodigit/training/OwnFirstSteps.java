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
 * Writes the initial weights of a network, and prints their number and the losses of the first
 * steps without dropout. Arguments: the architecture, and the file for the weights.
 */
final class OwnFirstSteps {

    private OwnFirstSteps() {}

    public static void main(String[] arguments) throws Exception {
        Architecture architecture = new WithoutDropout(Architectures.byName(arguments[0]));
        Path weights = Path.of(arguments[1]);
        List<Number> figures = EngineThread.shared().call(() -> figures(architecture, weights));
        System.out.println(figures.stream().map(Number::toString).collect(Collectors.joining(" ")));
        System.exit(0);
    }

    private static List<Number> figures(Architecture architecture, Path weightsFile)
            throws IOException {
        List<String> labels = IntStream.range(0, 10).mapToObj(Integer::toString).toList();
        MxnetRuntime.seed(0);
        Network network =
                Network.build(architecture, FrontEnds.byName(architecture.frontEnd()), labels);
        List<Number> figures = new ArrayList<>();
        try (TrainingStep step = new TrainingStep(network, architecture.recipe(), false)) {
            DenseWeights weights =
                    new DenseWeights(
                            TrainedParameter.of(network.block()).stream()
                                    .map(parameter -> parameter.weights().toFloatArray())
                                    .toList());
            weights.write(weightsFile);
            figures.add(weights.count());
            int inputs = network.frontEnd().rows() * network.frontEnd().columns();
            for (LabelledBatch batch : FirstSteps.batches(inputs)) {
                figures.add(step.run(batch.prepared(), FirstSteps.RATE).loss());
            }
        }
        return figures;
    }
}
