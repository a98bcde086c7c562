package org.audiodigit.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.audiodigit.model.Architectures;

/**
 * Reads the weights that {@link OwnFirstSteps} wrote, and prints their number in PyTorch and the
 * losses of the first steps. Arguments: {@code digit-cnn}, and the file.
 */
final class TorchFirstSteps {

    private TorchFirstSteps() {}

    public static void main(String[] arguments) throws IOException {
        List<String> figures = new ArrayList<>();
        try (TorchDigitCnn network =
                new TorchDigitCnn(
                        new WithoutDropout(Architectures.byName(arguments[0])), FirstSteps.RATE)) {
            network.load(Path.of(arguments[1]));
            figures.add(Long.toString(network.parameters()));
            for (LabelledBatch batch : FirstSteps.batches(network.inputLength())) {
                figures.add(Double.toString(network.step(batch)));
            }
        }
        System.out.println(String.join(" ", figures));
        System.exit(0);
    }
}
