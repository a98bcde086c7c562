package org.audiodigit.training;

/**
 * How an epoch went.
 *
 * @param epoch from 1
 * @param trainLoss mean cross-entropy over the epoch's training clips as they were trained on, nats
 * @param trainAccuracy share of them that were named rightly, 0..1
 * @param validationLoss after the epoch
 * @param validationAccuracy after the epoch
 * @param seconds that the epoch took, validation included
 * @param samplesPerSecond training clips a second, validation not included
 */
public record EpochResult(
        int epoch,
        double trainLoss,
        double trainAccuracy,
        double validationLoss,
        double validationAccuracy,
        double seconds,
        double samplesPerSecond) {

    /** Whether its judgement is made of numbers. */
    boolean possible() {
        return Double.isFinite(trainLoss)
                && Double.isFinite(trainAccuracy)
                && Double.isFinite(validationLoss)
                && Double.isFinite(validationAccuracy);
    }

    /** Better on the validation part: more accurate, or as accurate with less loss. */
    boolean betterThan(EpochResult other) {
        return validationAccuracy > other.validationAccuracy
                || (validationAccuracy == other.validationAccuracy
                        && validationLoss < other.validationLoss);
    }
}
