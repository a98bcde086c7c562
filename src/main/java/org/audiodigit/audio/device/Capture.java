package org.audiodigit.audio.device;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.audiodigit.signal.Waveform;

/**
 * Captures one device from opening to closing. {@link #run} needs its own thread, since a device
 * may block it forever; {@link #watch} on another thread then closes the line.
 */
final class Capture implements Runnable {

    private static final double BLOCK_SECONDS = 0.020;
    private static final int POLL_MILLIS = 200;
    private static final int END_TIMEOUT_MILLIS = 2000;
    private static final long OPEN_TIMEOUT_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long READ_TIMEOUT_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final AudioDevice device;
    private final InputLine.Opener opener;
    private final double maxSeconds;
    private final MicrophoneListener listener;
    private final LongSupplier nanoClock;
    private final InputQualityMonitor qualityMonitor = new InputQualityMonitor();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicBoolean endReported = new AtomicBoolean();
    private MicrophoneListener.Quality quality = MicrophoneListener.Quality.GOOD;
    private volatile Thread thread;
    private volatile InputLine line;
    private volatile SampleBuffer buffer = new SampleBuffer(1, 0);
    private volatile long lastActivity; // time of the last block, or of opening the line

    /**
     * @param maxSeconds length of the recording; infinity to capture until stopped without
     *     recording
     * @param nanoClock the current time in nanoseconds, as {@link System#nanoTime} returns it
     */
    Capture(
            AudioDevice device,
            InputLine.Opener opener,
            double maxSeconds,
            MicrophoneListener listener,
            LongSupplier nanoClock) {
        this.device = device;
        this.opener = opener;
        this.maxSeconds = maxSeconds;
        this.listener = listener;
        this.nanoClock = nanoClock;
        this.lastActivity = nanoClock.getAsLong();
    }

    void requestStop() {
        stopping.countDown();
    }

    boolean isStopRequested() {
        return stopping.getCount() == 0;
    }

    boolean awaitEnd(long millis) throws InterruptedException {
        return ended.await(millis, TimeUnit.MILLISECONDS);
    }

    /** Stops and waits up to {@code millis}; does not wait when called on the capture thread. */
    void stop(long millis) throws InterruptedException {
        requestStop();
        if (Thread.currentThread() != thread) {
            awaitEnd(millis);
        }
    }

    /**
     * Ends the capture and reports its end to the listener, unless it was reported before.
     *
     * @param failure a sentence for the user, or an empty string
     */
    private void end(String failure) {
        requestStop();
        if (!endReported.compareAndSet(false, true)) {
            return;
        }
        try {
            if (!failure.isEmpty()) {
                listener.failed(failure);
            }
            listener.ended();
        } finally {
            ended.countDown();
        }
    }

    Waveform recording() {
        return buffer.waveform();
    }

    /** Closes the line, on any thread. */
    private void closeLine() {
        InputLine opened = line;
        if (opened != null) {
            opened.closing().run();
        }
    }

    @Override
    public void run() {
        thread = Thread.currentThread();
        try {
            line = opener.open(device);
            lastActivity = nanoClock.getAsLong();
            boolean complete = !isStopRequested() && capture(line);
            if (!complete && !isStopRequested()) {
                throw new SoundException(disconnected());
            }
        } catch (SoundException e) {
            if (!isStopRequested()) {
                end(e.getMessage());
            }
        } finally {
            closeLine();
            end("");
        }
    }

    /** Returns true if the recording is complete, false if it was stopped or the device failed. */
    private boolean capture(InputLine opened) {
        int rate = opened.sampleRate();
        boolean endless = Double.isInfinite(maxSeconds);
        SampleBuffer recorded = new SampleBuffer(rate, endless ? 0 : maxSeconds);
        buffer = recorded;
        listener.opened(rate);
        opened.forEachBlock(
                (int) Math.round(BLOCK_SECONDS * rate),
                samples -> {
                    lastActivity = nanoClock.getAsLong();
                    if (isStopRequested()) {
                        return false;
                    }
                    int count = endless ? samples.length : recorded.add(samples);
                    report(new Waveform(Arrays.copyOf(samples, count), rate));
                    return endless || !recorded.isFull();
                });
        return !endless && recorded.isFull();
    }

    private void report(Waveform block) {
        Level level = Level.of(block);
        listener.block(block, level);
        MicrophoneListener.Quality current = qualityMonitor.update(block, level);
        if (current != quality) {
            quality = current;
            listener.quality(current);
        }
    }

    /**
     * Ends the capture when it was stopped, or when the device neither opens nor delivers samples,
     * by closing the line while the capture thread reads from it. Needs its own thread.
     */
    void watch() {
        try {
            while (!stopping.await(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                boolean open = line != null;
                long inactive = nanoClock.getAsLong() - lastActivity;
                if (inactive > (open ? READ_TIMEOUT_NANOS : OPEN_TIMEOUT_NANOS)) {
                    end(open ? disconnected() : noResponse());
                }
            }
            closeLine();
            if (!awaitEnd(END_TIMEOUT_MILLIS)) {
                // the device blocks the capture thread; no other thread has to wait for it
                end("");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String disconnected() {
        return "The microphone \""
                + device.name()
                + "\" stopped. Check that it is still connected, then start again. The recording up"
                + " to this point is kept.";
    }

    private String noResponse() {
        return "The microphone \""
                + device.name()
                + "\" does not respond. Connect it again or choose another one.";
    }
}
