package org.audiodigit.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the weights that {@link OwnFirstSteps} wrote to the file in its argument, and prints the
 * number of weights in TensorFlow and the losses of the first steps.
 */
final class TensorFlowFirstSteps {

    private TensorFlowFirstSteps() {}

    public static void main(String[] arguments) throws IOException {
        DenseSizes sizes = DenseSizes.ofSeedDense();
        DenseWeights begin = DenseWeights.read(Path.of(arguments[0]), sizes);
        List<String> figures = new ArrayList<>();
        try (TensorFlowDense network = new TensorFlowDense(sizes, begin, FirstSteps.RATE)) {
            figures.add(Long.toString(network.parameters()));
            for (LabelledBatch batch : FirstSteps.batches(sizes.inputs(0))) {
                figures.add(Float.toString(network.step(batch)));
            }
        }
        System.out.println(String.join(" ", figures));
        System.exit(0);
    }
}
