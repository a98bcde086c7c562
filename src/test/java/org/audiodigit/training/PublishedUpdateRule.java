package org.audiodigit.training;

/** The optimisers as published, for one weight and in double precision. */
interface PublishedUpdateRule {

    /** Returns the weight after a step. */
    double step(double weight, double gradient, boolean decays, double rate);

    static PublishedUpdateRule rmsProp(double rho, double epsilon) {
        double[] meanSquare = {0};
        return (weight, gradient, decays, rate) -> {
            meanSquare[0] = rho * meanSquare[0] + (1 - rho) * gradient * gradient;
            return weight - rate * gradient / (Math.sqrt(meanSquare[0]) + epsilon);
        };
    }

    static PublishedUpdateRule adamW(double beta1, double beta2, double epsilon, double decay) {
        double[] moments = {0, 0};
        int[] steps = {0};
        return (weight, gradient, decays, rate) -> {
            steps[0]++;
            moments[0] = beta1 * moments[0] + (1 - beta1) * gradient;
            moments[1] = beta2 * moments[1] + (1 - beta2) * gradient * gradient;
            double mean = moments[0] / (1 - Math.pow(beta1, steps[0]));
            double square = moments[1] / (1 - Math.pow(beta2, steps[0]));
            double shrunk = decays ? weight - rate * decay * weight : weight;
            return shrunk - rate * mean / (Math.sqrt(square) + epsilon);
        };
    }
}
