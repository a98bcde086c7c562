package org.audiodigit.model;

/**
 * The default training settings of an architecture.
 *
 * @param optimisation optimiser and learning rate
 * @param epochs number of epochs, which depends on the number of training clips
 * @param batch clips in a step
 * @param labelSmoothing share of the probability of each label that is spread over all labels
 * @param augmentation mode of the augmentation if it is on: {@code picture}, {@code sound} or
 *     {@code fresh}
 * @param augmentByDefault whether the augmentation is on by default
 */
public record TrainingRecipe(
        Optimisation optimisation,
        Epochs epochs,
        int batch,
        double labelSmoothing,
        String augmentation,
        boolean augmentByDefault) {

    /**
     * The number of epochs. A network needs many steps rather than many epochs, so a small data set
     * needs more epochs than a large one.
     *
     * @param minimum number of epochs on a large data set
     * @param maximum number of epochs on a small data set
     * @param draws number of clips that the epochs between these draw together
     */
    public record Epochs(int minimum, int maximum, int draws) {

        /** The same number of epochs on every data set. */
        public static Epochs always(int number) {
            return new Epochs(number, number, 0);
        }

        /**
         * The number of epochs on a data set.
         *
         * @param clips number of training clips; 0 if it is unknown, which stands for a small data
         *     set
         */
        public int of(int clips) {
            if (clips == 0) {
                return maximum;
            }
            return Math.max(minimum, Math.min(maximum, Math.round((float) draws / clips)));
        }
    }

    /**
     * The optimiser and its learning rate.
     *
     * @param rule name of the update rule: {@code adamw} or {@code rmsprop}
     * @param schedule name of the learning rate schedule: {@code constant} or {@code one-cycle}
     * @param rate learning rate, the maximum if the schedule varies it
     * @param averagedSteps number of steps over which the saved weights are averaged; 0 for none
     */
    public record Optimisation(String rule, String schedule, double rate, double averagedSteps) {}
}
