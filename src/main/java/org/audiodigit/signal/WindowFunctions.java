package org.audiodigit.signal;

/** Window functions: weights that fade a frame in and out before its Fourier transform. */
public final class WindowFunctions {

    private WindowFunctions() {}

    /**
     * A Hann window as TensorFlow's {@code tf.signal.hann_window} makes it: {@code 0.5 - 0.5 cos(2
     * pi k / m)}. Its default, "periodic", holds for even lengths only (m = length); for odd ones
     * the window is symmetric (m = length - 1), so a length of 233 runs over 232 samples.
     *
     * @param length in samples, at least 1
     * @return weights 0..1, {@code [length]}
     */
    public static float[] hann(int length) {
        if (length < 1) {
            throw new IllegalArgumentException("a window needs at least one sample: " + length);
        }
        float[] window = new float[length];
        int period = length % 2 == 0 ? length : length - 1;
        for (int k = 0; k < length; k++) {
            // A window of one sample has no cosine to run over; TensorFlow makes it 1 too.
            window[k] = period == 0 ? 1 : (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * k / period));
        }
        return window;
    }
}
