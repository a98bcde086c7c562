package org.audiodigit.audio.device;

import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.audiodigit.signal.SampleSource;

/**
 * Plays through lines of Java Sound at the rate of the recording, or at another rate if the device
 * does not support it. TarsosDSP's own player neither reports its position nor stops before the end
 * of its buffer, so it is not used here.
 */
public final class LinePlayer implements Player {

    /** Maximum time that the next playback waits for the previous one to end. */
    private static final long RELEASE_MILLIS = 500;

    private static final Listener NO_LISTENER =
            new Listener() {
                @Override
                public void started() {}

                @Override
                public void ended() {}

                @Override
                public void failed(String message) {}
            };

    private final OutputLine.Opener opener;
    private final LongSupplier nanoClock;
    private final AtomicInteger count = new AtomicInteger();
    private volatile Listener listener = NO_LISTENER;
    private volatile Playback current;
    private boolean closed;

    /** Plays through the default output of the system at the time of playback. */
    public LinePlayer() {
        this(JavaSoundOutput.systemDefault(), System::nanoTime);
    }

    public LinePlayer(AudioDevice output) {
        this(JavaSoundOutput.of(output), System::nanoTime);
    }

    /**
     * @param nanoClock the current time in nanoseconds, like {@link System#nanoTime}
     */
    LinePlayer(OutputLine.Opener opener, LongSupplier nanoClock) {
        this.opener = opener;
        this.nanoClock = nanoClock;
    }

    @Override
    public synchronized void play(
            SampleSource recording, double fromSeconds, double toSeconds, boolean loop) {
        stop();
        if (closed) {
            return;
        }
        Playback previous = current;
        PlaybackRange range = PlaybackRange.of(recording, fromSeconds, toSeconds, loop);
        Playback playback = new Playback(range, opener, () -> listener, nanoClock);
        current = playback;
        Thread thread =
                new Thread(
                        () -> playAfter(previous, playback), "player-" + count.incrementAndGet());
        thread.setDaemon(true);
        thread.start();
    }

    private static void playAfter(Playback previous, Playback playback) {
        try {
            if (previous != null) {
                previous.awaitEnd(RELEASE_MILLIS);
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
        listener = NO_LISTENER;
        stop();
    }
}
