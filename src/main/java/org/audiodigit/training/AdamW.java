package org.audiodigit.training;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter 2019).
 *
 * @param beta1 decay rate of the mean gradient
 * @param beta2 decay rate of the mean squared gradient
 * @param epsilon avoids a division by zero
 * @param decay weight decay relative to the learning rate
 */
record AdamW(float beta1, float beta2, float epsilon, float decay) implements UpdateRule {

    @Override
    public int states() {
        return 2;
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
        float[] mean = states[0];
        float[] meanSquare = states[1];
        float unbiasedRate = (float) (rate / (1 - Math.pow(beta1, step)));
        float unbiasedSquare = (float) (1 / (1 - Math.pow(beta2, step)));
        float keep = decays ? 1 - rate * decay : 1;
        for (int i = 0; i < length; i++) {
            float gradient = gradients[i];
            float first = beta1 * mean[i] + (1 - beta1) * gradient;
            float second = beta2 * meanSquare[i] + (1 - beta2) * gradient * gradient;
            mean[i] = first;
            meanSquare[i] = second;
            weights[i] =
                    keep * weights[i]
                            - unbiasedRate
                                    * first
                                    / ((float) Math.sqrt(second * unbiasedSquare) + epsilon);
        }
    }
}
