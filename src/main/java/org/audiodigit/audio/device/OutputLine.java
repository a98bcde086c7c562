package org.audiodigit.audio.device;

/** An open way to a loudspeaker, used by one thread. Nothing here waits for the sound. */
interface OutputLine extends AutoCloseable {

    /** In Hz. */
    int sampleRate();

    /** How many samples can be written now. */
    int room();

    /**
     * Hands over samples, no more than there is {@link #room} for.
     *
     * @param amplitudes full scale is -1..1
     * @return how many were taken
     */
    int write(float[] amplitudes, int from, int count);

    /** How many samples were heard since the line was opened, as far as the device says. */
    long heard();

    /** Whether the device is still there. */
    boolean isOpen();

    /** Silence at once; what was not heard yet never will be. */
    @Override
    void close();

    /** Opens lines. */
    @FunctionalInterface
    interface Opener {

        /**
         * Opens a line; may take its time.
         *
         * @param sampleRate that would be best, in Hz; the line's own may be another
         * @throws SoundException if there is no line to be had
         */
        OutputLine open(int sampleRate) throws SoundException;
    }
}
