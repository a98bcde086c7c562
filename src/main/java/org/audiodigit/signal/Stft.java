package org.audiodigit.signal;

import be.tarsos.dsp.util.fft.FloatFFT;
import java.util.Arrays;

/**
 * The short-time Fourier transform: windowed frames, each turned into frequency bins. Frames are
 * not centred and none is padded: frame {@code i} looks at the samples from {@code i * step} on,
 * and a recording shorter than one frame has none. Where the FFT is longer than a frame, zeros
 * follow. This is TensorFlow's {@code tf.signal.stft} with {@code pad_end=False}.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Stft {

    /** TarsosDSP's FFT starts threads of its own above this size. */
    private static final int LARGEST_FFT = 8192;

    private final float[] window;
    private final int step;
    private final int fftSize;

    // For powers of two it only reads its tables once they are built, so threads can share it.
    private final FloatFFT fft;

    /**
     * @param window weights of the samples of one frame; its length is the frame's
     * @param step samples from one frame to the next, at least 1
     * @param fftSize a power of two from 4 to 8192, at least the frame's length
     */
    public Stft(float[] window, int step, int fftSize) {
        if (step < 1) {
            throw new IllegalArgumentException("the step must be at least one sample: " + step);
        }
        if (fftSize < 4 || fftSize > LARGEST_FFT || Integer.bitCount(fftSize) != 1) {
            throw new IllegalArgumentException(
                    "the FFT size must be a power of two from 4 to "
                            + LARGEST_FFT
                            + ": "
                            + fftSize);
        }
        if (window.length < 1 || window.length > fftSize) {
            throw new IllegalArgumentException(
                    "a frame of " + window.length + " does not fit an FFT of " + fftSize);
        }
        this.window = window.clone();
        this.step = step;
        this.fftSize = fftSize;
        this.fft = new FloatFFT(fftSize);
    }

    /** Number of frequency bins, from 0 Hz to half the sample rate. */
    public int bins() {
        return fftSize / 2 + 1;
    }

    /** Number of whole frames in so many samples. */
    public int frames(int samples) {
        return samples < window.length ? 0 : 1 + (samples - window.length) / step;
    }

    /** The magnitude of each bin, {@code [frames][bins]}. */
    public Spectrogram magnitudes(Waveform waveform) {
        Spectrogram result = power(waveform);
        float[] values = result.values();
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.sqrt(values[i]);
        }
        return result;
    }

    /** The squared magnitude of each bin, {@code [frames][bins]}. */
    public Spectrogram power(Waveform waveform) {
        int frames = frames(waveform.length());
        float[] values = new float[Math.multiplyExact(frames, bins())];
        float[] buffer = new float[fftSize];
        for (int frame = 0; frame < frames; frame++) {
            if (fill(buffer, waveform.samples(), frame * step)) {
                fft.realForward(buffer);
                store(buffer, values, frame * bins());
            }
        }
        return new Spectrogram(
                values, frames, bins(), waveform.sampleRate(), window.length, step, fftSize);
    }

    /** Puts a windowed frame into the buffer; false where it is all zeros, as padding is. */
    private boolean fill(float[] buffer, float[] samples, int start) {
        int first = 0;
        while (first < window.length && samples[start + first] == 0) {
            first++;
        }
        if (first == window.length) {
            return false;
        }
        // copied first, since two arrays read at the same index are read many values at a time
        System.arraycopy(samples, start, buffer, 0, window.length);
        for (int i = 0; i < window.length; i++) {
            buffer[i] *= window[i];
        }
        Arrays.fill(buffer, window.length, fftSize, 0);
        return true;
    }

    /** The transform packs the real values of the first and the last bin into its first two. */
    private void store(float[] transform, float[] values, int offset) {
        int last = fftSize / 2;
        values[offset] = transform[0] * transform[0];
        values[offset + last] = transform[1] * transform[1];
        for (int bin = 1; bin < last; bin++) {
            float real = transform[2 * bin];
            float imaginary = transform[2 * bin + 1];
            values[offset + bin] = real * real + imaginary * imaginary;
        }
    }
}
