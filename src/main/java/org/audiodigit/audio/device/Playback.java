package org.audiodigit.audio.device;

import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.audiodigit.signal.Waveform;

/**
 * One sound on its way through a line, from opening to closing it. {@link #run} belongs to a thread
 * of its own, the only one that touches the line; the rest can be called from any.
 */
final class Playback implements Runnable {

    private static final int FEED_MILLIS = 5;
    private static final long STALLED_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final String VANISHED =
            "The sound output stopped while playing. Check that it is still connected and turned"
                    + " on, then play again.";

    private final PlaybackRange selection;
    private final OutputLine.Opener opener;
    private final Supplier<Player.Listener> listener;
    private final LongSupplier nanoClock;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile PositionClock clock;
    private volatile int rate;

    /**
     * @param nanoClock the current time in nanoseconds, as {@link System#nanoTime} tells it
     */
    Playback(
            PlaybackRange selection,
            OutputLine.Opener opener,
            Supplier<Player.Listener> listener,
            LongSupplier nanoClock) {
        this.selection = selection;
        this.opener = opener;
        this.listener = listener;
        this.nanoClock = nanoClock;
    }

    void stop() {
        stop.countDown();
    }

    boolean isStopped() {
        return stop.getCount() == 0;
    }

    /** Waits until the line is free again; gives up after a while, since a device may hang. */
    void awaitEnd(long millis) throws InterruptedException {
        over.await(millis, TimeUnit.MILLISECONDS);
    }

    /** Seconds from the recording's first sample; empty before and after the sound. */
    OptionalDouble position() {
        PositionClock running = clock;
        if (running == null || isStopped()) {
            return OptionalDouble.empty();
        }
        OptionalDouble heard = running.heard(nanoClock.getAsLong());
        return heard.isEmpty()
                ? heard
                : OptionalDouble.of(selection.place(heard.getAsDouble() / rate));
    }

    @Override
    public void run() {
        boolean started = false;
        String failure = null;
        try {
            if (!isStopped()) {
                try (OutputLine line = opener.open(selection.waveform().sampleRate())) {
                    Waveform sound = selection.at(line.sampleRate());
                    if (!isStopped()) {
                        started = true;
                        listener.get().started();
                        play(sound, line);
                    }
                }
            }
        } catch (SoundException e) {
            failure = e.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            boolean wanted = !isStopped();
            stop();
            try {
                tell(started, wanted, failure);
            } finally {
                over.countDown();
            }
        }
    }

    private void tell(boolean started, boolean wanted, String failure) {
        if (failure != null && wanted) {
            listener.get().failed(failure);
        } else if (started) {
            listener.get().ended();
        }
    }

    private void play(Waveform sound, OutputLine line) throws SoundException, InterruptedException {
        PlaybackFeed feed = new PlaybackFeed(sound, selection.loop());
        rate = line.sampleRate();
        PositionClock running = new PositionClock(rate);
        clock = running;
        long last = 0;
        long moved = nanoClock.getAsLong();
        do {
            feed.fill(line);
            long heard = line.heard();
            long now = nanoClock.getAsLong();
            running.report(heard, now);
            if (!selection.loop() && heard >= sound.length()) {
                return;
            }
            if (heard > last) {
                last = heard;
                moved = now;
            }
            if (!line.isOpen() || now - moved > STALLED_NANOS) {
                throw new SoundException(VANISHED);
            }
        } while (!stop.await(FEED_MILLIS, TimeUnit.MILLISECONDS));
    }
}
