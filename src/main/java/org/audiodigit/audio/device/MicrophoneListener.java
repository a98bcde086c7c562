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

    /** Whether the sound is fit to be recognised. */
    enum Quality {
        /** As it should be. */
        GOOD,
        /** Samples at full scale: louder than the device can say. */
        CLIPPING,
        /**
         * From the beginning nothing louder than the noise of a quiet room, for some seconds; or
         * later nothing at all, as of a microphone that was turned off.
         */
        TOO_QUIET
    }
}
