package org.audiodigit.training;

import java.util.List;
import org.audiodigit.common.BoundedCache;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Split;
import org.audiodigit.model.FrontEnd;
import org.audiodigit.model.LayerSummary;

/**
 * An estimate of the resources of a training.
 *
 * @param seconds duration
 * @param memory additional memory of the process, in bytes
 * @param disk size of the model, in bytes
 */
public record TrainingCost(double seconds, long memory, long disk) {

    /**
     * Ratio of the shortest and of the longest likely duration to the estimate. A measurement of a
     * few seconds is pessimistic, since code is still being compiled, and other programs come and
     * go.
     */
    private static final double SHORTEST = 0.65;

    private static final double LONGEST = 1.25;

    /** Pessimistic for an SSD; the time matters only for large networks. */
    private static final double DISK_BYTES_PER_SECOND = 2e8;

    /** The file of a checkpoint: weights, and at most two copies for optimiser and average. */
    private static final int CHECKPOINT_COPIES = 3;

    /** Weights and gradients. */
    private static final int ENGINE_COPIES = 2;

    /** The state of the optimiser and the average weights. */
    private static final int HEAP_COPIES = 2;

    /** The outputs of a layer, their gradients, and intermediate results of the engine. */
    private static final int OUTPUT_COPIES = 4;

    /** Java objects of a cached tensor or waveform in addition to its values. */
    private static final int ENTRY_BYTES = 200;

    /** Garbage of each writing and averaging that Java has not collected yet. */
    private static final int GARBAGE_COPIES = 8;

    /** Java collects garbage rarely while the heap is far from its limit. */
    private static final long GARBAGE = 500L << 20;

    /** The engine with its libraries and threads. */
    private static final long ENGINE = 150L << 20;

    private static final int MAX_BATCHES_AHEAD = 8;

    /** Estimates the cost of a training that starts now. */
    public static TrainingCost of(TrainingPlan plan, TrainingData data, TrainingSpeed speed) {
        TrainingSession session =
                new TrainingSession(plan, data, new TrainingListener() {}, new StopSignal());
        FrontEnd frontEnd = session.frontEnd();
        List<LayerSummary> layers =
                session.architecture().layers(frontEnd, data.dataset().labels().size());
        long weights = Float.BYTES * layers.stream().mapToLong(LayerSummary::parameters).sum();
        return new TrainingCost(
                seconds(plan, data, speed)
                        + plan.epochs() * CHECKPOINT_COPIES * weights / DISK_BYTES_PER_SECOND,
                ENGINE
                        + ENGINE_COPIES * weights
                        + plan.batch() * outputBytes(layers)
                        + heapBytes(plan, data.split(), frontEnd, weights),
                weights);
    }

    private static long heapBytes(TrainingPlan plan, Split split, FrontEnd frontEnd, long weights) {
        long prepared = plan.batch() * MAX_BATCHES_AHEAD * tensorBytes(frontEnd);
        long used =
                (HEAP_COPIES + GARBAGE_COPIES) * weights
                        + prepared
                        + cacheBytes(plan, split, frontEnd);
        return Math.min(Runtime.getRuntime().maxMemory(), used + GARBAGE);
    }

    /** The shortest likely duration. */
    public double minSeconds() {
        return SHORTEST * seconds;
    }

    /** The longest likely duration. */
    public double maxSeconds() {
        return LONGEST * seconds;
    }

    private static double seconds(TrainingPlan plan, TrainingData data, TrainingSpeed speed) {
        int draws = new EpochSampler(data, plan.sampling(), plan.seed()).draw(1).size();
        int validation = data.split().validation().size();
        int laterEpochs = plan.epochs() - 1;
        return draws * (speed.firstEpoch() + laterEpochs * speed.laterEpochs())
                + validation * (speed.firstEvaluation() + laterEpochs * speed.laterEvaluation())
                + data.split().test().size() * speed.firstEvaluation();
    }

    /** Memory of the engine for a clip of a batch. */
    private static long outputBytes(List<LayerSummary> layers) {
        long outputs =
                layers.stream()
                        .mapToLong(
                                layer ->
                                        layer.outputShape().stream()
                                                .mapToLong(Integer::longValue)
                                                .reduce(1, Math::multiplyExact))
                        .sum();
        return Float.BYTES * OUTPUT_COPIES * outputs;
    }

    private static long tensorBytes(FrontEnd frontEnd) {
        return (long) Float.BYTES * frontEnd.rows() * frontEnd.columns() + ENTRY_BYTES;
    }

    /** Memory of the caches, each of which is limited. */
    private static long cacheBytes(TrainingPlan plan, Split split, FrontEnd frontEnd) {
        long third = BoundedCache.thirdOfFreeHeap();
        long tensor = tensorBytes(frontEnd);
        long evaluated = (long) split.validation().size() + split.test().size();
        long training = split.training().size();
        if (!plan.augmentation().augmentsWaveform()) {
            return Math.min(third, (evaluated + training) * tensor);
        }
        long samples = 0;
        for (Clip clip : split.training()) {
            samples += ENTRY_BYTES + (long) (Float.BYTES * clip.seconds() * frontEnd.sampleRate());
        }
        return Math.min(third, evaluated * tensor)
                + Math.min(third, samples)
                + Math.min(third / 2, training * tensor);
    }
}
