package org.audiodigit.audio.device;

import org.audiodigit.signal.Waveform;

/**
 * Receives the events of a capture on a thread of the microphone: {@link #opened}, any number of
 * blocks, {@link #failed} in case of an error, and finally {@link #ended} once. After {@link
 * Microphone#stop} there are no more blocks.
 */
public interface MicrophoneListener {

    /**
     * The device was opened.
     *
     * @param sampleRate of the blocks, in Hz
     */
    default void opened(int sampleRate) {}

    /**
     * A block of 20 ms was captured; the last block may be shorter. Blocks have no gaps between
     * them.
     *
     * @param block owned by the listener
     */
    void block(Waveform block, Level level);

    /** The quality of the input changed. */
    default void quality(Quality quality) {}

    /**
     * The capture failed.
     *
     * @param message reason and remedy, for the user
     */
    void failed(String message);

    /** The capture ended for any reason. */
    void ended();

    /** Suitability of the input for recognition. */
    enum Quality {
        GOOD(""),
        /** Samples at full scale: the input is too loud. */
        CLIPPING("Too loud: move away from the microphone or lower the input level."),
        /**
         * Only the noise of a quiet room during the first seconds, or later no signal at all, as
         * from a muted microphone.
         */
        TOO_QUIET("Almost no signal: is this the right microphone?");

        private final String advice;

        Quality(String advice) {
            this.advice = advice;
        }

        /** Advice for improving the input level, a sentence; empty for {@link #GOOD}. */
        public String advice() {
            return advice;
        }
    }
}
