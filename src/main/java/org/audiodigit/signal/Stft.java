package org.audiodigit.signal;

import be.tarsos.dsp.util.fft.FloatFFT;
import java.util.Arrays;

/**
 * Computes the short-time Fourier transform. Frames are neither centred nor padded: frame {@code i}
 * starts at sample {@code i * hop}, and a recording shorter than one frame has no frames. If the
 * FFT is longer than a frame, the frame is followed by zeros. Equal to TensorFlow's {@code
 * tf.signal.stft} with {@code pad_end=False}.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Stft {

    /** TarsosDSP's FFT starts threads above this size. */
    private static final int MAX_FFT = 8192;

    private final float[] window;
    private final int hop;
    private final int fftSize;

    // for powers of two, it only reads its tables after construction, so threads can share it
    private final FloatFFT fft;

    /**
     * @param window weights of the samples, {@code [frameLength]}
     * @param hop samples from one frame to the next, at least 1
     * @param fftSize a power of two from 4 to 8192, at least the frame length
     */
    public Stft(float[] window, int hop, int fftSize) {
        if (hop < 1) {
            throw new IllegalArgumentException("the hop must be at least one sample: " + hop);
        }
        if (fftSize < 4 || fftSize > MAX_FFT || Integer.bitCount(fftSize) != 1) {
            throw new IllegalArgumentException(
                    "the FFT size must be a power of two from 4 to " + MAX_FFT + ": " + fftSize);
        }
        if (window.length < 1 || window.length > fftSize) {
            throw new IllegalArgumentException(
                    "a frame of " + window.length + " does not fit into an FFT of " + fftSize);
        }
        this.window = window.clone();
        this.hop = hop;
        this.fftSize = fftSize;
        this.fft = new FloatFFT(fftSize);
    }

    /** Number of frequency bins, from 0 Hz to half the sample rate. */
    public int bins() {
        return fftSize / 2 + 1;
    }

    /** Number of frames in a number of samples. */
    public int frames(int samples) {
        return samples < window.length ? 0 : 1 + (samples - window.length) / hop;
    }

    /** Computes the magnitudes, {@code [frames][bins]}. */
    public Spectrogram magnitudes(Waveform waveform) {
        Spectrogram result = power(waveform);
        float[] values = result.values();
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.sqrt(values[i]);
        }
        return result;
    }

    /** Computes the squared magnitudes, {@code [frames][bins]}. */
    public Spectrogram power(Waveform waveform) {
        int frames = frames(waveform.length());
        float[] values = new float[Math.multiplyExact(frames, bins())];
        float[] buffer = new float[fftSize];
        for (int frame = 0; frame < frames; frame++) {
            if (fill(buffer, waveform.samples(), frame * hop)) {
                fft.realForward(buffer);
                store(buffer, values, frame * bins());
            }
        }
        return new Spectrogram(
                values, frames, bins(), waveform.sampleRate(), window.length, hop, fftSize);
    }

    /** Copies a windowed frame to the buffer; returns false if it is zero, as padding is. */
    private boolean fill(float[] buffer, float[] samples, int start) {
        int first = 0;
        while (first < window.length && samples[start + first] == 0) {
            first++;
        }
        if (first == window.length) {
            return false;
        }
        // copied first, since only loops over arrays with the same index are vectorised
        System.arraycopy(samples, start, buffer, 0, window.length);
        for (int i = 0; i < window.length; i++) {
            buffer[i] *= window[i];
        }
        Arrays.fill(buffer, window.length, fftSize, 0);
        return true;
    }

    /** The first two values of the transform are the real values of the first and the last bin. */
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
