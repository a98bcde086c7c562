package org.audiodigit.audio.device;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.audiodigit.signal.Waveform;

/**
 * Captures one device from opening to closing. {@link #run} needs a thread of its own, which a
 * device may block forever; a {@link CaptureWatchdog} on another thread then closes the line.
 */
final class Capture implements Runnable {

    private static final double BLOCK_SECONDS = 0.020;

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
    private volatile long lastActivity;

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

    AudioDevice device() {
        return device;
    }

    void requestStop() {
        stopping.countDown();
    }

    boolean isStopRequested() {
        return stopping.getCount() == 0;
    }

    boolean awaitStopRequest(long millis) throws InterruptedException {
        return stopping.await(millis, TimeUnit.MILLISECONDS);
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
    void end(String failure) {
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

    boolean isOpen() {
        return line != null;
    }

    /** Nanoseconds since the last block, or since the line was opened. */
    long inactiveNanos() {
        return nanoClock.getAsLong() - lastActivity;
    }

    /** Closes the line, on any thread. */
    void closeLine() {
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
                throw new SoundException(CaptureWatchdog.disconnected(device));
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
}
