package org.audiodigit.training;

/**
 * The state of a training after a batch.
 *
 * @param epoch from 1
 * @param batch from 1
 * @param batches number of batches in an epoch
 * @param loss mean cross-entropy of the epoch so far, in nats
 * @param accuracy share of the epoch's clips so far that were classified correctly, 0..1
 * @param batchLoss mean cross-entropy of this batch
 * @param batchAccuracy accuracy on this batch, 0..1
 * @param samplesPerSecond clips per second in this epoch so far
 * @param secondsLeft estimated time until the end of this epoch
 */
public record BatchResult(
        int epoch,
        int batch,
        int batches,
        double loss,
        double accuracy,
        double batchLoss,
        double batchAccuracy,
        double samplesPerSecond,
        double secondsLeft) {}
