package org.audiodigit.training;

/**
 * A point of the training or the validation curves of a run.
 *
 * @param epoch number of completed epochs, with the fraction of the current one
 * @param loss mean cross-entropy, in nats
 * @param accuracy 0 to 1
 * @param validation whether the point belongs to the validation curves
 */
public record CurvePoint(double epoch, double loss, double accuracy, boolean validation) {

    public static CurvePoint of(BatchResult batch) {
        double epoch = batch.epoch() - 1 + (double) batch.batch() / batch.batches();
        return new CurvePoint(epoch, batch.batchLoss(), batch.batchAccuracy(), false);
    }

    public static CurvePoint of(EpochResult epoch) {
        return new CurvePoint(
                epoch.epoch(), epoch.validationLoss(), epoch.validationAccuracy(), true);
    }
}
