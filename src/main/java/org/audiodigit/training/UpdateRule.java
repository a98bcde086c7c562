package org.audiodigit.training;

/**
 * The arithmetic of an optimiser. Implementations loop over plain arrays with one index, so that
 * the JIT compiler vectorises the loop.
 */
interface UpdateRule {

    /**
     * Creates a rule with the settings of Keras for RMSprop and those of the compact network for
     * AdamW.
     *
     * @param name as in a recipe: {@code rmsprop} or {@code adamw}
     * @throws IllegalArgumentException if the name is unknown
     */
    static UpdateRule byName(String name) {
        return switch (name) {
            case "rmsprop" -> new RmsProp(0.9f, 1e-7f);
            case "adamw" -> new AdamW(0.9f, 0.99f, 1e-8f, 0.01f);
            default -> throw new IllegalArgumentException("unknown update rule '" + name + "'");
        };
    }

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
