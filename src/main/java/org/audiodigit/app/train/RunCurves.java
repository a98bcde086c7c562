package org.audiodigit.app.train;

import org.audiodigit.app.chart.DownsampledSeries;

/** The four curves of a run: loss in nats and accuracy in percent, training and validation. */
final class RunCurves {

    private static final double PERCENT = 100;

    private final DownsampledSeries trainLoss = new DownsampledSeries();
    private final DownsampledSeries trainAccuracy = new DownsampledSeries();
    private final DownsampledSeries validationLoss = new DownsampledSeries();
    private final DownsampledSeries validationAccuracy = new DownsampledSeries();
    private double reached;
    private int epochs;

    void add(CurvePoint point) {
        DownsampledSeries loss = point.validation() ? validationLoss : trainLoss;
        DownsampledSeries accuracy = point.validation() ? validationAccuracy : trainAccuracy;
        loss.add(point.epoch(), point.loss());
        accuracy.add(point.epoch(), PERCENT * point.accuracy());
        reached = Math.max(reached, point.epoch());
        if (point.validation()) {
            epochs = Math.max(epochs, (int) point.epoch());
        }
    }

    /** How many epochs are over and validated. */
    int epochs() {
        return epochs;
    }

    /** How many epochs the curves go, with a fraction for one that is under way. */
    double reached() {
        return reached;
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
