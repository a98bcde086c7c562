package org.audiodigit.app.train;

import org.audiodigit.app.chart.ThinnedSeries;

/** The four curves of a run: loss in nats and accuracy in percent, training and validation. */
final class Curves {

    private static final double PERCENT = 100;

    private final ThinnedSeries trainLoss = new ThinnedSeries();
    private final ThinnedSeries trainAccuracy = new ThinnedSeries();
    private final ThinnedSeries validationLoss = new ThinnedSeries();
    private final ThinnedSeries validationAccuracy = new ThinnedSeries();
    private double reached;
    private int epochs;

    void add(CurvePoint point) {
        ThinnedSeries loss = point.validation() ? validationLoss : trainLoss;
        ThinnedSeries accuracy = point.validation() ? validationAccuracy : trainAccuracy;
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

    ThinnedSeries trainLoss() {
        return trainLoss;
    }

    ThinnedSeries trainAccuracy() {
        return trainAccuracy;
    }

    ThinnedSeries validationLoss() {
        return validationLoss;
    }

    ThinnedSeries validationAccuracy() {
        return validationAccuracy;
    }
}
