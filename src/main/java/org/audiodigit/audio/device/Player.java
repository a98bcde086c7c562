package org.audiodigit.audio.device;

import java.util.OptionalDouble;
import org.audiodigit.signal.SampleSource;

/**
 * Plays one recording at a time. Methods may be called on any thread and return immediately;
 * playback runs on the player's own threads.
 */
public interface Player extends AutoCloseable {

    /**
     * Plays a range of a recording after stopping the current playback. The range is limited to the
     * recording; an empty range ends immediately. A recording in a file is read while it is played.
     *
     * @param fromSeconds start of the range
     * @param toSeconds end of the range; infinity for the end of the recording
     * @param loop whether to repeat the range until {@link #stop}
     */
    void play(SampleSource recording, double fromSeconds, double toSeconds, boolean loop);

    /** Stops the current playback, if any. */
    void stop();

    /** Current position in the recording in seconds; empty if nothing is playing. */
    OptionalDouble position();

    /** Replaces the listener. */
    void setListener(Listener listener);

    /** Stops playback; later calls have no effect, and the listener receives no more events. */
    @Override
    void close();

    /**
     * Receives the events of each playback on a thread of the player: {@link #started} and then
     * either {@link #ended} or {@link #failed}, or {@link #failed} alone. A playback ends before
     * the next one starts. A playback that is replaced or stopped before it starts has no events.
     */
    interface Listener {

        void started();

        /** The playback reached its end, was stopped, or was replaced. */
        void ended();

        /**
         * The playback failed.
         *
         * @param message reason and remedy, for the user
         */
        void failed(String message);
    }
}
