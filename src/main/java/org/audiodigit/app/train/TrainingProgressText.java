package org.audiodigit.app.train;

import java.util.Locale;
import org.audiodigit.training.BatchResult;
import org.audiodigit.training.EpochResult;

/** Where a training is, in words. Keeps what it was last told. */
final class TrainingProgressText {

    private final int epochs;
    private BatchResult batch;
    private EpochResult epoch;
    private double secondsAnEpoch;

    TrainingProgressText(int epochs) {
        this.epochs = epochs;
    }

    void heard(BatchResult last) {
        batch = last;
        double done = (double) last.batch() / last.batches();
        if (epoch == null && done < 1) {
            secondsAnEpoch = last.secondsLeft() / (1 - done);
        }
    }

    void heard(EpochResult last) {
        epoch = last;
        secondsAnEpoch = last.seconds();
    }

    /** Whether anything was trained on yet. */
    boolean begun() {
        return batch != null;
    }

    /** Share of the whole training that is done. */
    double fraction() {
        return CurvePoint.of(batch).epoch() / epochs;
    }

    /** Until the end of the last epoch. */
    double secondsLeft() {
        return batch.secondsLeft() + (epochs - batch.epoch()) * secondsAnEpoch;
    }

    /** For the status bar. */
    String few() {
        return "epoch %d of %d, %s left"
                .formatted(batch.epoch(), epochs, TrainNumbers.time(secondsLeft()));
    }

    /** For the room. */
    String many() {
        String line =
                String.format(
                        Locale.ROOT,
                        "epoch %d of %d  ·  %,.0f clips/s  ·  %s left  ·  training %s / %s",
                        batch.epoch(),
                        epochs,
                        batch.samplesPerSecond(),
                        TrainNumbers.time(secondsLeft()),
                        TrainNumbers.loss(batch.loss()),
                        TrainNumbers.percent(batch.accuracy()));
        return epoch == null
                ? line
                : line
                        + "  ·  validation %s / %s"
                                .formatted(
                                        TrainNumbers.loss(epoch.validationLoss()),
                                        TrainNumbers.percent(epoch.validationAccuracy()));
    }
}
