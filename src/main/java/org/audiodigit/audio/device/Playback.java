package org.audiodigit.audio.device;

import java.io.IOException;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.audiodigit.common.Failures;
import org.audiodigit.signal.SampleSource;

/**
 * Plays one range from opening a line to closing it. {@link #run} needs its own thread, which is
 * the only one that uses the line; the other methods may be called on any thread.
 */
final class Playback implements Runnable {

    private static final int FEED_MILLIS = 5;
    private static final long STALL_TIMEOUT_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final float[] SILENCE = new float[1024];
    private static final String DISCONNECTED =
            "The sound output stopped during playback. Check that it is connected and turned on,"
                    + " then play again.";

    private final PlaybackRange range;
    private final OutputLine.Opener opener;
    private final Supplier<Player.Listener> listener;
    private final LongSupplier nanoClock;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile PositionClock clock;
    private volatile int rate;

    /**
     * @param nanoClock the current time in nanoseconds, as {@link System#nanoTime} returns it
     */
    Playback(
            PlaybackRange range,
            OutputLine.Opener opener,
            Supplier<Player.Listener> listener,
            LongSupplier nanoClock) {
        this.range = range;
        this.opener = opener;
        this.listener = listener;
        this.nanoClock = nanoClock;
    }

    void stop() {
        stopping.countDown();
    }

    boolean isStopped() {
        return stopping.getCount() == 0;
    }

    /** Waits up to {@code millis} until the line is closed, since a device may block. */
    void awaitEnd(long millis) throws InterruptedException {
        ended.await(millis, TimeUnit.MILLISECONDS);
    }

    /** Seconds from the first sample of the recording; empty before and after the playback. */
    OptionalDouble position() {
        PositionClock running = clock;
        if (running == null || isStopped()) {
            return OptionalDouble.empty();
        }
        OptionalDouble played = running.position(nanoClock.getAsLong());
        return played.isEmpty()
                ? played
                : OptionalDouble.of(range.position(played.getAsDouble() / rate));
    }

    @Override
    public void run() {
        boolean started = false;
        String failure = null;
        try {
            if (!isStopped()) {
                try (OutputLine line = opener.open(range.recording().sampleRate())) {
                    SampleSource sound = range.at(line.sampleRate());
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
            boolean stopped = isStopped();
            stop();
            try {
                if (failure != null && !stopped) {
                    listener.get().failed(failure);
                } else if (started) {
                    listener.get().ended();
                }
            } finally {
                ended.countDown();
            }
        }
    }

    private void play(SampleSource sound, OutputLine line)
            throws SoundException, InterruptedException {
        Feed feed = new Feed(sound, range.loop());
        rate = line.sampleRate();
        PositionClock running = new PositionClock(rate);
        clock = running;
        long last = 0;
        long lastMove = nanoClock.getAsLong();
        do {
            feed.fill(line);
            long played = line.played();
            long now = nanoClock.getAsLong();
            running.report(played, now);
            if (!range.loop() && played >= sound.length()) {
                return;
            }
            if (played > last) {
                last = played;
                lastMove = now;
            }
            if (!line.isOpen() || now - lastMove > STALL_TIMEOUT_NANOS) {
                throw new SoundException(DISCONNECTED);
            }
        } while (!stopping.await(FEED_MILLIS, TimeUnit.MILLISECONDS));
    }

    /** Writes a sound once or in a loop, then silence. */
    private static final class Feed {

        /** Number of samples to read at a time, a multiple of what a line takes at once. */
        private static final int BLOCK = 1 << 15;

        private final SampleSource sound;
        private final boolean loop;
        private float[] block = {};
        private int blockStart;
        private int next;

        /**
         * @param loop only for a sound that is not empty
         */
        Feed(SampleSource sound, boolean loop) {
            this.sound = sound;
            this.loop = loop;
        }

        /** Fills the line; silence keeps the device running until the last sample is played. */
        void fill(OutputLine line) throws SoundException {
            int writable = line.writable();
            while (writable > 0) {
                if (next == sound.length() && loop) {
                    next = 0;
                }
                int written =
                        next < sound.length()
                                ? writeSound(line, writable)
                                : line.write(SILENCE, 0, Math.min(writable, SILENCE.length));
                if (written <= 0) {
                    return;
                }
                writable -= written;
            }
        }

        private int writeSound(OutputLine line, int writable) throws SoundException {
            int offset = next - blockStart;
            if (offset < 0 || offset >= block.length) {
                read();
                offset = 0;
            }
            int written = line.write(block, offset, Math.min(writable, block.length - offset));
            next += Math.max(written, 0);
            return written;
        }

        private void read() throws SoundException {
            block = new float[Math.min(BLOCK, sound.length() - next)];
            blockStart = next;
            try {
                sound.read(next, block);
            } catch (IOException e) {
                throw new SoundException(Failures.sentence(e), e);
            }
        }
    }
}
