package org.audiodigit.signal;

/**
 * The result of a short-time Fourier transform: one value per frame and frequency bin.
 *
 * @param values {@code [frames][bins]}, row-major; must not be changed
 * @param frames number of frames (time), may be 0
 * @param bins number of frequency bins, {@code fftSize / 2 + 1}
 * @param sampleRate of the recording, in Hz
 * @param frameLength samples per frame
 * @param hop samples from the start of one frame to the start of the next
 * @param fftSize length of the transform, in samples
 */
public record Spectrogram(
        float[] values,
        int frames,
        int bins,
        int sampleRate,
        int frameLength,
        int hop,
        int fftSize) {

    public Spectrogram {
        if (values.length != frames * bins) {
            throw new IllegalArgumentException(
                    values.length + " values do not match " + frames + " x " + bins);
        }
    }

    public float value(int frame, int bin) {
        return values[frame * bins + bin];
    }

    /** Centre of a frame, in seconds from the start of the recording. */
    public double secondsAt(int frame) {
        return ((double) frame * hop + frameLength / 2.0) / sampleRate;
    }

    /** Centre of a frequency bin, in Hz. */
    public double hertzAt(int bin) {
        return (double) bin * sampleRate / fftSize;
    }
}
