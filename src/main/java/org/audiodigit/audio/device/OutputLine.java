package org.audiodigit.audio.device;

/** An open line of a loudspeaker, used by one thread. No method waits for the sound. */
interface OutputLine extends AutoCloseable {

    /** In Hz. */
    int sampleRate();

    /** Number of samples that can be written now. */
    int writable();

    /**
     * Writes samples.
     *
     * @param amplitudes full scale is -1..1
     * @param count at most {@link #writable}
     * @return number of samples written
     */
    int write(float[] amplitudes, int from, int count);

    /** Number of samples played since the line was opened, as reported by the device. */
    long played();

    /** Whether the device is still available. */
    boolean isOpen();

    /** Stops immediately; samples that were not played yet are discarded. */
    @Override
    void close();

    /** Opens lines. */
    @FunctionalInterface
    interface Opener {

        /**
         * Opens a line; may take some time.
         *
         * @param sampleRate preferred rate in Hz; the rate of the line may differ
         * @throws SoundException if the line cannot be opened
         */
        OutputLine open(int sampleRate) throws SoundException;
    }
}
