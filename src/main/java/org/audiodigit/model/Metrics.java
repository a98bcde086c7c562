package org.audiodigit.model;

/**
 * How well a model did on the three parts of its split.
 *
 * @param trainAccuracy share of the training clips named rightly during the kept epoch, 0..1
 * @param trainLoss mean cross-entropy over them, in nats
 * @param validationAccuracy after the kept epoch, by which the epoch was chosen
 * @param validationLoss after the kept epoch
 * @param testAccuracy on clips that neither training nor the choice of the epoch saw; null until
 *     the end of training
 * @param testLoss likewise
 * @param testClips how many clips that is; null until the end of training
 */
public record Metrics(
        double trainAccuracy,
        double trainLoss,
        double validationAccuracy,
        double validationLoss,
        Double testAccuracy,
        Double testLoss,
        Integer testClips) {

    /** The same with a test. */
    public Metrics withTest(double accuracy, double loss, int clips) {
        return with(accuracy, loss, clips);
    }

    /** The same without one. */
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
