package org.audiodigit.app.sound.raster;

/**
 * Length and step of the frames of a spectrogram.
 *
 * @param frame length in samples
 * @param step from one frame to the next, in samples
 * @param fftSize length of the transform, a power of two, at least {@code frame}
 */
public record Framing(int frame, int step, int fftSize) {

    /** Number of frequency bins from 0 Hz to half the sample rate. */
    public int bins() {
        return fftSize / 2 + 1;
    }
}
