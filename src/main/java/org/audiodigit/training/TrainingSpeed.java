package org.audiodigit.training;

/**
 * The speed of a training on this machine, in seconds per clip, from {@link SpeedMeasurement}.
 *
 * @param firstEpoch training in the first epoch, which reads the recordings
 * @param laterEpochs training in the epochs after it
 * @param firstEvaluation evaluation of a clip that is read for the first time
 * @param laterEvaluation evaluation of a clip again
 */
public record TrainingSpeed(
        double firstEpoch, double laterEpochs, double firstEvaluation, double laterEvaluation) {}
