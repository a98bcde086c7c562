package org.audiodigit.bench;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The duration of a training step in this program and, if measured, in TensorFlow.
 *
 * @param network name of the architecture
 * @param batch clips in a batch
 * @param ours duration of a step in milliseconds
 * @param theirs duration in TensorFlow
 * @param memoryLimit minimum duration by the memory bandwidth, if known
 */
public record StepComparison(
        String network,
        int batch,
        Figures ours,
        Optional<Figures> theirs,
        OptionalDouble memoryLimit) {

    /** Clips per second. */
    public double clipsPerSecond(Figures millis) {
        return 1000 * batch / millis.median();
    }

    /** Throughput relative to TensorFlow; above 1, this program is faster. */
    public OptionalDouble ratio() {
        return theirs.map(t -> OptionalDouble.of(t.median() / ours.median()))
                .orElse(OptionalDouble.empty());
    }

    /** Duration relative to the limit by the memory bandwidth. */
    public OptionalDouble timesMemoryLimit() {
        return memoryLimit.isPresent()
                ? OptionalDouble.of(ours.median() / memoryLimit.getAsDouble())
                : OptionalDouble.empty();
    }
}
