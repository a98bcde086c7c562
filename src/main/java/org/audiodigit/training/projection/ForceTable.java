package org.audiodigit.training.projection;

import java.util.function.DoubleUnaryOperator;

/**
 * A function of positive numbers as a table with 256 steps for each power of two, which is several
 * times as fast as {@link Math#pow} and precise to 0.4 %.
 */
final class ForceTable {

    private static final int STEP_BITS = 8;
    private static final int SHIFT = 23 - STEP_BITS; // of the mantissa of a float
    private static final int MIN_EXPONENT = -24;
    private static final int MAX_EXPONENT = 24;
    private static final int FIRST = 127 + MIN_EXPONENT << STEP_BITS;
    private static final int SIZE = MAX_EXPONENT - MIN_EXPONENT << STEP_BITS;

    private final float[] values = new float[SIZE];

    ForceTable(DoubleUnaryOperator function) {
        for (int i = 0; i < SIZE; i++) {
            float low = Float.intBitsToFloat(FIRST + i << SHIFT);
            float high = Float.intBitsToFloat(FIRST + i + 1 << SHIFT);
            values[i] = (float) function.applyAsDouble((low + high) / 2);
        }
    }

    /** The function at a positive number; beyond the table, at the nearest number in it. */
    float at(float number) {
        int index = (Float.floatToRawIntBits(number) >>> SHIFT) - FIRST;
        return values[Math.max(0, Math.min(SIZE - 1, index))];
    }
}
