package org.audiodigit.signal;

/**
 * Parameters of a log-mel spectrogram.
 *
 * @param sampleRate in Hz
 * @param frames number of frames, one every 10 ms
 * @param bands number of mel bands
 * @param fMin lower edge of the lowest band, in Hz
 * @param fMax upper edge of the highest band, in Hz, at most half the rate
 * @param preEmphasis coefficient of the previous sample, which is subtracted; 0 for none
 * @param floorDb distance of the floor from the mean energy of the speech, in dB; it hides
 *     differences between quiet and noisy rooms
 * @param softFloor whether the floor is added to the energies, like white noise, and the values are
 *     in dB above it; otherwise lower energies are raised to the floor
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

    /** Vowels are not distinguishable at lower rates. */
    private static final int MIN_RATE = 4000;

    /** A frame of 25 ms must fit into the largest FFT. */
    private static final int MAX_RATE = 192_000;

    public LogMelSettings {
        require(
                sampleRate >= MIN_RATE && sampleRate <= MAX_RATE,
                "the sample rate must be from " + MIN_RATE + " to " + MAX_RATE + " Hz",
                sampleRate);
        require(
                frames >= 1 && frames <= 10_000,
                "the number of frames must be from 1 to 10000",
                frames);
        require(bands >= 1 && bands <= 1000, "the number of bands must be from 1 to 1000", bands);
        require(fMin >= 0 && fMin < fMax, "the minimum frequency must be below the maximum", fMin);
        require(
                fMax <= sampleRate / 2.0,
                "the maximum frequency must be at most half the sample rate",
                fMax);
        require(
                preEmphasis >= 0 && preEmphasis < 1,
                "the pre-emphasis must be at least 0 and less than 1",
                preEmphasis);
        require(
                floorDb > 0 && floorDb <= 200,
                "the floor must be above 0 and at most 200 dB",
                floorDb);
    }

    /** Creates settings with a hard floor. */
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

    private static void require(boolean valid, String rule, Number value) {
        if (!valid) {
            throw new IllegalArgumentException(rule + ": " + value);
        }
    }

    /**
     * Returns the default settings: 96 frames of 40 bands from 50 Hz to 90 % of half the rate,
     * pre-emphasis 0.9, a soft floor at 30 dB. Converters differ most near half the rate, and a
     * lower hard floor shows the noise of a trimmed recording as a block with edges.
     */
    public static LogMelSettings at(int sampleRate) {
        return new LogMelSettings(sampleRate, 96, 40, 50, 0.45 * sampleRate, 0.9, 30, true);
    }

    /** The same settings with another number of frames. */
    public LogMelSettings withFrames(int count) {
        return new LogMelSettings(
                sampleRate, count, bands, fMin, fMax, preEmphasis, floorDb, softFloor);
    }

    /** Length of a frame of 25 ms, in samples. */
    public int frameLength() {
        return (int) Math.round(0.025 * sampleRate);
    }

    /** Samples from one frame to the next, 10 ms. */
    public int hop() {
        return (int) Math.round(0.010 * sampleRate);
    }

    /** Smallest power of two that is at least the frame length. */
    public int fftSize() {
        return Math.max(4, Integer.highestOneBit(frameLength() * 2 - 1));
    }
}
