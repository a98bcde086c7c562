package org.audiodigit.signal;

/**
 * A low-pass filter: a sinc under a Kaiser window with beta 6.
 *
 * @param passed where it cuts off, as a share of half the sample rate
 * @param wing half its length, in samples
 */
record WindowedSinc(double passed, int wing) {

    private static final double KAISER_BETA = 6;

    /**
     * Its value.
     *
     * @param distance from its middle, in samples
     */
    double at(double distance) {
        double inWindow = distance / wing;
        if (Math.abs(inWindow) >= 1) {
            return 0;
        }
        double angle = Math.PI * passed * distance;
        double sinc = angle == 0 ? 1 : Math.sin(angle) / angle;
        double kaiser = bessel(KAISER_BETA * Math.sqrt(1 - inWindow * inWindow));
        return passed * sinc * kaiser / bessel(KAISER_BETA);
    }

    /** The modified Bessel function of the first kind and order zero, by its power series. */
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int n = 1; term > sum * 1e-12; n++) {
            double factor = x / (2 * n);
            term *= factor * factor;
            sum += term;
        }
        return sum;
    }
}
