package org.audiodigit.training;

import java.util.List;

/**
 * The speed of a training on this machine, in seconds per clip, from a {@link SpeedMeasurement} or
 * a former training.
 *
 * @param firstEpoch training in the first epoch, which reads the recordings
 * @param laterEpochs training in the epochs after it
 * @param firstEvaluation evaluation of a clip that is read for the first time
 * @param laterEvaluation evaluation of a clip again
 */
public record TrainingSpeed(
        double firstEpoch, double laterEpochs, double firstEvaluation, double laterEvaluation) {

    /**
     * The speed of a training that was not interrupted.
     *
     * @param history at least one epoch
     */
    public static TrainingSpeed of(TrainingData data, List<EpochResult> history) {
        EpochResult first = history.get(0);
        List<EpochResult> later =
                history.size() == 1 ? history : history.subList(1, history.size());
        return new TrainingSpeed(
                1 / first.samplesPerSecond(),
                later.stream().mapToDouble(e -> 1 / e.samplesPerSecond()).average().orElseThrow(),
                evaluation(data, first),
                later.stream().mapToDouble(e -> evaluation(data, e)).average().orElseThrow());
    }

    /** Excludes writing the model and the checkpoint. */
    private static double evaluation(TrainingData data, EpochResult epoch) {
        double training = data.split().training().size() / epoch.samplesPerSecond();
        return Math.max(0, epoch.seconds() - training) / data.split().validation().size();
    }
}
