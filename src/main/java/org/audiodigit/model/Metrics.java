package org.audiodigit.model;

/**
 * Accuracy and loss of a model on the three parts of its split. Losses are mean cross-entropies in
 * nats, accuracies are shares of 0 to 1.
 *
 * @param trainAccuracy mean over the saved epoch
 * @param trainLoss mean over the saved epoch
 * @param validationAccuracy after the saved epoch, by which the epoch was selected
 * @param validationLoss after the saved epoch
 * @param testAccuracy null until the end of the training
 * @param testLoss null until the end of the training
 * @param testClips number of test clips; null until the end of the training
 */
public record Metrics(
        double trainAccuracy,
        double trainLoss,
        double validationAccuracy,
        double validationLoss,
        Double testAccuracy,
        Double testLoss,
        Integer testClips) {

    public Metrics withTest(double accuracy, double loss, int clips) {
        return with(accuracy, loss, clips);
    }

    Metrics withoutTest() {
        return with(null, null, null);
    }

    private Metrics with(Double accuracy, Double loss, Integer clips) {
        return new Metrics(
                trainAccuracy,
                trainLoss,
                validationAccuracy,
                validationLoss,
                accuracy,
                loss,
                clips);
    }
}
