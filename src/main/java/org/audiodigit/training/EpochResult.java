package org.audiodigit.training;

/**
 * The result of an epoch.
 *
 * @param epoch from 1
 * @param trainLoss mean cross-entropy of the training clips during the epoch, in nats
 * @param trainAccuracy share of them that were classified correctly, 0..1
 * @param validationLoss mean cross-entropy of the validation clips after the epoch
 * @param validationAccuracy accuracy on the validation clips after the epoch, 0..1
 * @param seconds duration of the epoch, including validation
 * @param samplesPerSecond training clips per second, without validation
 */
public record EpochResult(
        int epoch,
        double trainLoss,
        double trainAccuracy,
        double validationLoss,
        double validationAccuracy,
        double seconds,
        double samplesPerSecond) {

    /** Whether all losses and accuracies are finite. */
    boolean isFinite() {
        return Double.isFinite(trainLoss)
                && Double.isFinite(trainAccuracy)
                && Double.isFinite(validationLoss)
                && Double.isFinite(validationAccuracy);
    }

    /** Whether the validation accuracy is higher, or equal with a smaller loss. */
    boolean betterThan(EpochResult other) {
        return validationAccuracy > other.validationAccuracy
                || (validationAccuracy == other.validationAccuracy
                        && validationLoss < other.validationLoss);
    }
}
