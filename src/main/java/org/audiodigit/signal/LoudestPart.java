package org.audiodigit.signal;

/**
 * Measures the loudest 100 ms of a recording that is read block by block. A click is shorter, so it
 * hardly matters.
 */
public final class LoudestPart {

    private static final double PART_SECONDS = 0.1;

    private final int length;
    private int count;
    private double sum;
    private double squares;
    private double largest;

    /**
     * @param sampleRate of the recording, in Hz
     */
    public LoudestPart(int sampleRate) {
        length = (int) Math.max(1, Math.round(PART_SECONDS * sampleRate));
    }

    /** Processes the next samples. */
    public void feed(float[] block) {
        for (float sample : block) {
            sum += sample;
            squares += (double) sample * sample;
            count++;
            if (count == length) {
                // without the mean, so that an offset is silent
                largest = Math.max(largest, (squares - sum * sum / length) / length);
                count = 0;
                sum = 0;
                squares = 0;
            }
        }
    }

    /** The level in dB of full scale; -120 for silence and for less than 100 ms. */
    public double decibels() {
        return 10 * Math.log10(largest + 1e-12);
    }
}
