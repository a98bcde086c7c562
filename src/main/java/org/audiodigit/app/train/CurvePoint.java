package org.audiodigit.app.train;

import org.audiodigit.training.BatchResult;
import org.audiodigit.training.EpochResult;

/**
 * A point of a run's curves.
 *
 * @param epoch epochs done, with a fraction within one
 * @param loss mean cross-entropy, nats
 * @param accuracy 0..1
 * @param validation whether it is of validation; otherwise of training
 */
record CurvePoint(double epoch, double loss, double accuracy, boolean validation) {

    static CurvePoint of(BatchResult batch) {
        double epoch = batch.epoch() - 1 + (double) batch.batch() / batch.batches();
        return new CurvePoint(epoch, batch.batchLoss(), batch.batchAccuracy(), false);
    }

    static CurvePoint of(EpochResult epoch) {
        return new CurvePoint(
                epoch.epoch(), epoch.validationLoss(), epoch.validationAccuracy(), true);
    }
}
