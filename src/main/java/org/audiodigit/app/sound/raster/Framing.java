package org.audiodigit.app.sound.raster;

/**
 * How a recording is cut into frames.
 *
 * @param frame samples a frame looks at
 * @param step samples from one frame to the next
 * @param fftSize length of the transform, a power of two, at least {@code frame}
 */
public record Framing(int frame, int step, int fftSize) {

    /** Number of frequency bins, from 0 Hz to half the rate. */
    public int bins() {
        return fftSize / 2 + 1;
    }
}
