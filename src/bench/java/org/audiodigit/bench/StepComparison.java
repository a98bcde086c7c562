package org.audiodigit.bench;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A network's training step by us, and by TensorFlow where it was tried there, too.
 *
 * @param network its architecture's name
 * @param batch clips a step
 * @param ours milliseconds a step
 * @param theirs the same of TensorFlow
 * @param memoryLimit milliseconds that the memory alone needs for such a step, where that is known
 */
public record StepComparison(
        String network,
        int batch,
        Figures ours,
        Optional<Figures> theirs,
        OptionalDouble memoryLimit) {

    /** Clips a second at the median step. */
    public double clipsPerSecond(Figures millis) {
        return 1000 * batch / millis.median();
    }

    /** Our clips a second over TensorFlow's: above 1 we are ahead. */
    public OptionalDouble ratio() {
        return theirs.map(t -> OptionalDouble.of(t.median() / ours.median()))
                .orElse(OptionalDouble.empty());
    }

    /** How many times as long our step takes as the memory alone would need. */
    public OptionalDouble timesMemoryLimit() {
        return memoryLimit.isPresent()
                ? OptionalDouble.of(ours.median() / memoryLimit.getAsDouble())
                : OptionalDouble.empty();
    }
}
