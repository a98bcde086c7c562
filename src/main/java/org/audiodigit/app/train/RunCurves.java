package org.audiodigit.app.train;

import java.util.List;
import org.audiodigit.app.chart.DownsampledSeries;
import org.audiodigit.training.CurvePoint;

/** The curves of a run: loss in nats and accuracy in percent, for training and validation. */
final class RunCurves {

    private final DownsampledSeries trainLoss = new DownsampledSeries();
    private final DownsampledSeries trainAccuracy = new DownsampledSeries();
    private final DownsampledSeries validationLoss = new DownsampledSeries();
    private final DownsampledSeries validationAccuracy = new DownsampledSeries();
    private double end;
    private int epochs;

    void add(CurvePoint point) {
        DownsampledSeries loss = point.validation() ? validationLoss : trainLoss;
        DownsampledSeries accuracy = point.validation() ? validationAccuracy : trainAccuracy;
        loss.add(point.epoch(), point.loss());
        accuracy.add(point.epoch(), 100 * point.accuracy());
        end = Math.max(end, point.epoch());
        if (point.validation()) {
            epochs = Math.max(epochs, (int) point.epoch());
        }
    }

    void clear() {
        for (DownsampledSeries series :
                List.of(trainLoss, trainAccuracy, validationLoss, validationAccuracy)) {
            series.clear();
        }
        end = 0;
        epochs = 0;
    }

    /** Number of validated epochs. */
    int epochs() {
        return epochs;
    }

    /** Epoch of the last point, with the fraction of a running epoch; 0 without points. */
    double end() {
        return end;
    }

    DownsampledSeries trainLoss() {
        return trainLoss;
    }

    DownsampledSeries trainAccuracy() {
        return trainAccuracy;
    }

    DownsampledSeries validationLoss() {
        return validationLoss;
    }

    DownsampledSeries validationAccuracy() {
        return validationAccuracy;
    }
}
