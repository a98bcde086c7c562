package org.audiodigit.audio.device;

import java.util.OptionalDouble;
import org.audiodigit.signal.Waveform;

/**
 * Plays one sound at a time. Every method may be called from any thread and returns at once; what
 * takes time happens on threads of the player's own.
 */
public interface Player extends AutoCloseable {

    /**
     * Plays a stretch of a recording; a sound that is playing is stopped first. The stretch is held
     * to the recording; an empty one is over at once.
     *
     * @param fromSeconds where to start, in seconds from the recording's first sample
     * @param toSeconds where to end, in seconds; infinity means to the end
     * @param loop whether to begin again at the end, until {@link #stop}
     */
    void play(Waveform waveform, double fromSeconds, double toSeconds, boolean loop);

    /** Silences what is playing; does nothing where nothing is. */
    void stop();

    /**
     * The place in the recording that is heard right now, in seconds from its first sample; empty
     * where nothing is heard.
     */
    OptionalDouble position();

    /** Names who is told; replaces an earlier listener, which hears nothing more. */
    void setListener(Listener listener);

    /** Stops for good; what is asked afterwards is not done, and the listener hears no more. */
    @Override
    void close();

    /**
     * Is told what became of each {@link #play}, on a thread of the player: {@link #started} and
     * then either {@link #ended} or {@link #failed}, or {@link #failed} alone. A sound that another
     * one replaced has ended before the other starts. One replaced or stopped before it was heard
     * is not mentioned.
     */
    interface Listener {

        /** A sound begins. */
        void started();

        /** The sound is over: it came to its end, was stopped, or was replaced. */
        void ended();

        /**
         * There will be no (more) sound.
         *
         * @param sentence why, and what to do, for people
         */
        void failed(String sentence);
    }
}
