package org.audiodigit.training;

import java.io.IOException;
import java.util.List;
import org.audiodigit.bench.StepServer;
import org.audiodigit.model.Architectures;

/** Runs training steps in PyTorch on request. Argument: {@code digit-cnn}. */
final class TorchSteps {

    private static final float RATE = 1e-3f;

    private TorchSteps() {}

    public static void main(String[] arguments) throws IOException {
        try (TorchDigitCnn network = new TorchDigitCnn(Architectures.byName(arguments[0]), RATE)) {
            StepServer.serve(size -> ofBatch(network, size));
        }
        System.exit(0);
    }

    private static Runnable ofBatch(TorchDigitCnn network, int size) {
        List<LabelledBatch> batches =
                LabelledBatch.noise(StepTimes.BATCHES, size, network.inputLength());
        int[] next = new int[1];
        return () -> network.step(batches.get(next[0]++ % batches.size()));
    }
}
