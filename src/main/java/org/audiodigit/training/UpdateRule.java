package org.audiodigit.training;

/**
 * The arithmetic of an optimiser. Implementations loop over plain arrays with one index, so that
 * the JIT compiler vectorises the loop.
 */
interface UpdateRule {

    /** Number of state values for each weight. */
    int states();

    /**
     * Updates weights and state.
     *
     * @param gradients of the mean loss
     * @param states {@code [states()][length or more]}, zero before the first step
     * @param length number of weights
     * @param decays whether weight decay applies; it does not apply to biases and normalisations
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
