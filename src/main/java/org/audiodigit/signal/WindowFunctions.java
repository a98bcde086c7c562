package org.audiodigit.signal;

/** Window functions for the Fourier transform. */
public final class WindowFunctions {

    private WindowFunctions() {}

    /**
     * Returns a Hann window equal to TensorFlow's {@code tf.signal.hann_window}: {@code 0.5 - 0.5
     * cos(2 pi k / m)}. The window is periodic for even lengths (m = length) and symmetric for odd
     * lengths (m = length - 1).
     *
     * @param length in samples, at least 1
     * @return weights 0..1, {@code [length]}
     */
    public static float[] hann(int length) {
        if (length < 1) {
            throw new IllegalArgumentException(
                    "the length of a window must be at least 1: " + length);
        }
        float[] window = new float[length];
        int period = length % 2 == 0 ? length : length - 1;
        for (int k = 0; k < length; k++) {
            // a window of one sample has no period; it is 1 in TensorFlow, too
            window[k] = period == 0 ? 1 : (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * k / period));
        }
        return window;
    }
}
