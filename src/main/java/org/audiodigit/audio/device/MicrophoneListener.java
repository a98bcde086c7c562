package org.audiodigit.audio.device;

import org.audiodigit.signal.Waveform;

/**
 * Is told what a microphone hears, on a thread of the microphone: {@link #opened}, any number of
 * blocks, and at last {@link #ended} once, after {@link #failed} where something went wrong. After
 * a {@link Microphone#stop} no more blocks come.
 */
public interface MicrophoneListener {

    /**
     * The device delivers.
     *
     * @param sampleRate of the blocks to come, in Hz
     */
    default void opened(int sampleRate) {}

    /**
     * A block of sound of 20 ms, the last one perhaps shorter; they follow each other without a
     * gap.
     *
     * @param block not used again by the microphone
     * @param level of this block
     */
    void block(Waveform block, Level level);

    /** Something about the sound is not as it should be; told when it begins, and when it ends. */
    default void quality(Quality quality) {}

    /**
     * Nothing (more) will be heard.
     *
     * @param sentence why, and what to do, for people
     */
    void failed(String sentence);

    /** It is over, for whatever reason. */
    void ended();

    /** Whether the sound can be recognised well. */
    enum Quality {
        GOOD(""),
        /** Samples at full scale: the input is too loud. */
        CLIPPING("Too loud: move away from the microphone or lower the input level."),
        /**
         * Nothing louder than the noise of a quiet room for the first seconds, or later no signal
         * at all, as from a muted microphone.
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
