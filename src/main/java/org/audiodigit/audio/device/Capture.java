package org.audiodigit.audio.device;

import java.util.Arrays;
import java.util.function.LongSupplier;
import org.audiodigit.signal.Waveform;

/**
 * One device heard from opening to closing. {@link #run} belongs to a thread of its own, which a
 * device can block for ever; a {@link CaptureWatchdog} on another then closes the line from
 * outside.
 */
final class Capture implements Runnable {

    private static final double BLOCK_SECONDS = 0.020;

    private final AudioDevice device;
    private final InputLine.Opener opener;
    private final double maxSeconds;
    private final MicrophoneListener listener;
    private final LongSupplier nanoClock;
    private final CaptureEnding ending;
    private final InputQualityMonitor qualityWatch = new InputQualityMonitor();
    private MicrophoneListener.Quality quality = MicrophoneListener.Quality.GOOD;
    private volatile Thread thread;
    private volatile InputLine line;
    private volatile SampleBuffer store = new SampleBuffer(1, 0);
    private volatile long lastSign;

    /**
     * @param maxSeconds how much is kept before it ends; infinity to go on and keep nothing
     * @param nanoClock the current time in nanoseconds, as {@link System#nanoTime} tells it
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
        this.lastSign = nanoClock.getAsLong();
        this.ending = new CaptureEnding(listener);
    }

    AudioDevice device() {
        return device;
    }

    CaptureEnding ending() {
        return ending;
    }

    /** Ends it, and waits for that so long; not at all on the thread that hears. */
    void stop(long millis) throws InterruptedException {
        ending.ask();
        if (Thread.currentThread() != thread) {
            ending.awaitOver(millis);
        }
    }

    Waveform recording() {
        return store.waveform();
    }

    boolean isOpen() {
        return line != null;
    }

    /** The time in nanoseconds since the device last gave a sign. */
    long silentNanos() {
        return nanoClock.getAsLong() - lastSign;
    }

    /** Takes the line away, from any thread. */
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
            lastSign = nanoClock.getAsLong();
            boolean complete = !ending.isAsked() && hear(line);
            if (!complete && !ending.isAsked()) {
                throw new SoundException(CaptureWatchdog.vanished(device));
            }
        } catch (SoundException e) {
            if (!ending.isAsked()) {
                ending.finish(e.getMessage());
            }
        } finally {
            closeLine();
            ending.finish();
        }
    }

    /** True if all was heard that was wanted, false if the device ended it. */
    private boolean hear(InputLine opened) {
        int rate = opened.sampleRate();
        boolean endless = Double.isInfinite(maxSeconds);
        SampleBuffer kept = new SampleBuffer(rate, endless ? 0 : maxSeconds);
        store = kept;
        listener.opened(rate);
        BlockReader.forEach(
                opened.stream(),
                (int) Math.round(BLOCK_SECONDS * rate),
                samples -> {
                    lastSign = nanoClock.getAsLong();
                    if (ending.isAsked()) {
                        return false;
                    }
                    int count = endless ? samples.length : kept.add(samples);
                    tell(new Waveform(Arrays.copyOf(samples, count), rate));
                    return endless || !kept.isFull();
                });
        return !endless && kept.isFull();
    }

    private void tell(Waveform block) {
        Level level = Level.of(block);
        listener.block(block, level);
        MicrophoneListener.Quality now = qualityWatch.judge(block, level);
        if (now != quality) {
            quality = now;
            listener.quality(now);
        }
    }
}
