package org.audiodigit.audio.device;

import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.audiodigit.signal.Waveform;

/**
 * Plays through the lines of Java Sound at the rate that a recording has; where the device does not
 * take it, at one that it takes. TarsosDSP's own player neither says where it is nor stops before
 * what it was given has been played, so only the change of rate is TarsosDSP's.
 */
public final class LinePlayer implements Player {

    /** For how long a device may keep a next sound waiting after it was told to be silent. */
    private static final long RELEASE_MILLIS = 500;

    private static final Listener NOBODY =
            new Listener() {
                @Override
                public void started() {}

                @Override
                public void ended() {}

                @Override
                public void failed(String sentence) {}
            };

    private final OutputLine.Opener opener;
    private final LongSupplier nanoClock;
    private final AtomicInteger count = new AtomicInteger();
    private volatile Listener listener = NOBODY;
    private volatile Playback current;
    private boolean closed;

    /** A player for the output that the system uses by default, whichever that is at the time. */
    public LinePlayer() {
        this(OutputLines.standard(), System::nanoTime);
    }

    /** A player for one output. */
    public LinePlayer(AudioDevice output) {
        this(OutputLines.of(output), System::nanoTime);
    }

    /**
     * @param nanoClock the current time in nanoseconds, as {@link System#nanoTime} tells it
     */
    LinePlayer(OutputLine.Opener opener, LongSupplier nanoClock) {
        this.opener = opener;
        this.nanoClock = nanoClock;
    }

    @Override
    public synchronized void play(
            Waveform waveform, double fromSeconds, double toSeconds, boolean loop) {
        stop();
        if (closed) {
            return;
        }
        Playback before = current;
        PlaybackRange selection = PlaybackRange.of(waveform, fromSeconds, toSeconds, loop);
        Playback playback = new Playback(selection, opener, () -> listener, nanoClock);
        current = playback;
        Thread thread =
                new Thread(() -> playAfter(before, playback), "player-" + count.incrementAndGet());
        thread.setDaemon(true);
        thread.start();
    }

    private static void playAfter(Playback before, Playback playback) {
        try {
            if (before != null) {
                before.awaitEnd(RELEASE_MILLIS);
            }
            playback.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        Playback playing = current;
        if (playing != null) {
            playing.stop();
        }
    }

    @Override
    public OptionalDouble position() {
        Playback playing = current;
        return playing == null ? OptionalDouble.empty() : playing.position();
    }

    @Override
    public void setListener(Listener newListener) {
        listener = Objects.requireNonNull(newListener);
    }

    @Override
    public synchronized void close() {
        closed = true;
        listener = NOBODY;
        stop();
    }
}
