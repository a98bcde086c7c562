package org.audiodigit.app.train;

import org.audiodigit.common.Formats;
import org.audiodigit.training.BatchResult;
import org.audiodigit.training.CurvePoint;
import org.audiodigit.training.EpochResult;

/** Describes the progress of a training from its latest results. */
final class TrainingProgressText {

    private final int epochs;
    private BatchResult batch;
    private EpochResult epoch;
    private double secondsPerEpoch;

    /**
     * @param epochs planned number of epochs
     */
    TrainingProgressText(int epochs) {
        this.epochs = epochs;
    }

    void onBatch(BatchResult newBatch) {
        batch = newBatch;
        double done = (double) newBatch.batch() / newBatch.batches();
        if (epoch == null && done < 1) {
            secondsPerEpoch = newBatch.secondsLeft() / (1 - done);
        }
    }

    void onEpoch(EpochResult newEpoch) {
        epoch = newEpoch;
        secondsPerEpoch = newEpoch.seconds();
    }

    /** Whether there was a batch. */
    boolean hasBegun() {
        return batch != null;
    }

    /** The completed share of the training. */
    double fraction() {
        return CurvePoint.of(batch).epoch() / epochs;
    }

    private String timeLeft() {
        return Formats.clock(batch.secondsLeft() + (epochs - batch.epoch()) * secondsPerEpoch);
    }

    /** A short text for the status bar. */
    String shortText() {
        return "epoch %d of %d, %s left".formatted(batch.epoch(), epochs, timeLeft());
    }

    /** A long text for the room; the time left is in the status bar. */
    String longText() {
        String text =
                "epoch %d of %d  ·  %s clips/s  ·  training %s / %s"
                        .formatted(
                                batch.epoch(),
                                epochs,
                                Formats.count(Math.round(batch.samplesPerSecond())),
                                Formats.decimal(batch.loss(), 3),
                                Formats.percent(batch.accuracy()));
        return epoch == null
                ? text
                : text
                        + "  ·  validation %s / %s"
                                .formatted(
                                        Formats.decimal(epoch.validationLoss(), 3),
                                        Formats.percent(epoch.validationAccuracy()));
    }
}
