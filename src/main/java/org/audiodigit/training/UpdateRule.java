package org.audiodigit.training;

/**
 * The arithmetic of an optimiser on a run of weights. Loops over plain arrays with one index, so
 * that the compiler vectorises them.
 */
interface UpdateRule {

    /** How many values it keeps for each weight. */
    int states();

    /**
     * Changes the weights and what is kept of them.
     *
     * @param weights to change
     * @param gradients of the mean loss
     * @param states what is kept, {@code [states()][length or more]}, zero before the first step
     * @param length how many weights
     * @param decays whether weight decay applies to them: not to biases and normalisations
     * @param rate learning rate
     * @param step from 1
     */
    void update(
            float[] weights,
            float[] gradients,
            float[][] states,
            int length,
            boolean decays,
            float rate,
            long step);
}
