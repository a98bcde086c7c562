package org.audiodigit.signal;

/**
 * How a log-mel picture of a word is made.
 *
 * @param sampleRate the rate it is made at, in Hz
 * @param frames number of frames, one every 10 ms
 * @param bands number of mel bands
 * @param fMin lower edge of the lowest band, in Hz
 * @param fMax upper edge of the highest band, in Hz, at most half the rate
 * @param preEmphasis share of the sample before that is taken off each sample, 0 for none; it lifts
 *     the soft high sounds
 * @param floorDb how far under the mean energy of the speech the values are cut, in dB; it hides
 *     what a quiet room and a noisy one would differ in
 * @param softFloor whether the floor is added to the energies, as a faint even noise would be, and
 *     the values are dB above it; else what is under the floor is lifted to it
 */
public record LogMelSettings(
        int sampleRate,
        int frames,
        int bands,
        double fMin,
        double fMax,
        double preEmphasis,
        double floorDb,
        boolean softFloor) {

    /** The lowest rate at which a frame of 25 ms still tells vowels apart. */
    private static final int LOWEST_RATE = 4000;

    /** Frames of 25 ms at this rate still fit the largest FFT. */
    private static final int HIGHEST_RATE = 192_000;

    public LogMelSettings {
        require(
                sampleRate >= LOWEST_RATE && sampleRate <= HIGHEST_RATE,
                "the rate must be from " + LOWEST_RATE + " to " + HIGHEST_RATE + " Hz",
                sampleRate);
        require(frames >= 1 && frames <= 10_000, "1 to 10000 frames are possible", frames);
        require(bands >= 1 && bands <= 1000, "1 to 1000 bands are possible", bands);
        require(fMin >= 0 && fMin < fMax, "the lowest frequency must be below the highest", fMin);
        require(fMax <= sampleRate / 2.0, "the highest frequency is at most half the rate", fMax);
        require(preEmphasis >= 0 && preEmphasis < 1, "pre-emphasis is from 0 to 1", preEmphasis);
        require(floorDb > 0 && floorDb <= 200, "the floor is 0 to 200 dB down", floorDb);
    }

    /** With a hard floor. */
    public LogMelSettings(
            int sampleRate,
            int frames,
            int bands,
            double fMin,
            double fMax,
            double preEmphasis,
            double floorDb) {
        this(sampleRate, frames, bands, fMin, fMax, preEmphasis, floorDb, false);
    }

    private static void require(boolean right, String rule, Number value) {
        if (!right) {
            throw new IllegalArgumentException(rule + ": " + value);
        }
    }

    /**
     * 96 frames of 40 bands from 50 Hz to nine tenths of half the rate, pre-emphasis 0.9, a soft
     * floor 30 dB down. What is nearer to half the rate differs most between converters, and a hard
     * floor further down shows the noise of a recording that was cut out as a block with edges.
     */
    public static LogMelSettings at(int sampleRate) {
        return new LogMelSettings(sampleRate, 96, 40, 50, 0.45 * sampleRate, 0.9, 30, true);
    }

    /** Samples in a frame of 25 ms. */
    public int frameLength() {
        return (int) Math.round(0.025 * sampleRate);
    }

    /** Samples from one frame to the next, 10 ms. */
    public int hop() {
        return (int) Math.round(0.010 * sampleRate);
    }

    /** The power of two that holds a frame, in samples. */
    public int fftSize() {
        return Math.max(4, Integer.highestOneBit(frameLength() * 2 - 1));
    }
}
