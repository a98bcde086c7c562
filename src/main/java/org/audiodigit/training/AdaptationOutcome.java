package org.audiodigit.training;

/**
 * What tuning a model to a voice has brought.
 *
 * @param learned recordings of the person that the kept model learned
 * @param own on takes of the person that were held back while it was tuned for this judgement; the
 *     kept model has learned those, too
 * @param others on recordings of other people that it was not tuned on
 * @param seconds that all of it took
 */
public record AdaptationOutcome(
        int learned, BeforeAndAfter own, BeforeAndAfter others, double seconds) {

    /**
     * The same recordings judged twice.
     *
     * @param clips how many
     * @param before by the old model
     * @param after by the tuned one
     */
    public record BeforeAndAfter(int clips, Judgement before, Judgement after) {}

    /**
     * @param accuracy 0 to 1; 0 without recordings
     * @param loss mean cross-entropy in nats
     */
    public record Judgement(double accuracy, double loss) {}
}
