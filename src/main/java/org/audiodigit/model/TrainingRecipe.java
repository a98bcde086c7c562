package org.audiodigit.model;

/**
 * The default training settings of an architecture.
 *
 * @param optimisation optimiser and learning rate
 * @param epochs number of epochs
 * @param batch clips in a step
 * @param labelSmoothing share of the probability of each label that is spread over all labels
 * @param augmentation mode of the augmentation if it is on: {@code picture}, {@code sound} or
 *     {@code fresh}
 * @param augmentByDefault whether the augmentation is on by default
 */
public record TrainingRecipe(
        Optimisation optimisation,
        int epochs,
        int batch,
        double labelSmoothing,
        String augmentation,
        boolean augmentByDefault) {

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
