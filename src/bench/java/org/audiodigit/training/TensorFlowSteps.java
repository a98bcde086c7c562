package org.audiodigit.training;

import java.util.List;
import java.util.Random;
import org.audiodigit.bench.MedianStep;

/** Prints the median step of the dense network in TensorFlow. Argument: the batch size. */
final class TensorFlowSteps {

    private static final float RATE = 1e-3f;

    private TensorFlowSteps() {}

    public static void main(String[] arguments) {
        DenseSizes sizes = DenseSizes.ofSeedDense();
        List<LabelledBatch> batches =
                LabelledBatch.noise(
                        StepTimes.BATCHES, Integer.parseInt(arguments[0]), sizes.inputs(0));
        DenseWeights begin = DenseWeights.glorot(sizes, new Random(0));
        try (TensorFlowDense network = new TensorFlowDense(sizes, begin, RATE)) {
            System.out.println(
                    MedianStep.millis(i -> network.step(batches.get(i % batches.size()))));
        }
        System.exit(0);
    }
}
