package org.audiodigit.training;

/**
 * RMSprop (Tieleman and Hinton 2012) as in Keras, without momentum: {@code v = rho v + (1 - rho)
 * g^2; w -= rate g / (sqrt(v) + epsilon)}.
 *
 * @param rho decay rate of the mean squared gradient
 * @param epsilon avoids a division by zero
 */
record RmsProp(float rho, float epsilon) implements UpdateRule {

    @Override
    public int states() {
        return 1;
    }

    @Override
    public void update(
            float[] weights,
            float[] gradients,
            float[][] states,
            int length,
            boolean decays,
            float rate,
            long step) {
        float[] meanSquare = states[0];
        float share = 1 - rho;
        for (int i = 0; i < length; i++) {
            float gradient = gradients[i];
            float mean = rho * meanSquare[i] + share * gradient * gradient;
            meanSquare[i] = mean;
            weights[i] -= rate * gradient / ((float) Math.sqrt(mean) + epsilon);
        }
    }
}
