package org.audiodigit.signal;

/**
 * Natural logarithm to ten decimals, several times faster than {@link Math#log}. The logarithm of
 * the mantissa is a table entry for its first seven bits plus the first three terms of the series
 * for the remainder (after P. T. P. Tang, "Table-driven implementation of the logarithm function in
 * IEEE floating-point arithmetic", 1990).
 */
final class FastLog {

    private static final int INDEX_BITS = 7;
    private static final int MANTISSA_BITS = 52;
    private static final int BIAS = 1023;
    private static final long MANTISSA = (1L << MANTISSA_BITS) - 1;
    private static final long ONE = (long) BIAS << MANTISSA_BITS;
    private static final double LOG_OF_TWO = Math.log(2);

    private static final double[] INVERSE = new double[1 << INDEX_BITS];
    private static final double[] LOG = new double[INVERSE.length];

    static {
        for (int i = 0; i < INVERSE.length; i++) {
            INVERSE[i] = 1 / (1 + (i + 0.5) / INVERSE.length);
            LOG[i] = -Math.log(INVERSE[i]);
        }
    }

    private FastLog() {}

    /**
     * @param x positive, finite and not subnormal
     */
    static double of(double x) {
        long bits = Double.doubleToRawLongBits(x);
        long exponent = (bits >> MANTISSA_BITS) - BIAS;
        long mantissa = bits & MANTISSA;
        int index = (int) (mantissa >> (MANTISSA_BITS - INDEX_BITS));
        double remainder = Double.longBitsToDouble(ONE | mantissa) * INVERSE[index] - 1;
        double logOfRemainder = remainder * (1 - remainder * (0.5 - remainder * (1 / 3.0)));
        return exponent * LOG_OF_TWO + LOG[index] + logOfRemainder;
    }
}
