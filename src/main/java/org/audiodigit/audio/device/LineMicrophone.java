package org.audiodigit.audio.device;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.audiodigit.signal.Waveform;

/** Hears through Java Sound's lines and TarsosDSP's dispatcher. */
public final class LineMicrophone implements Microphone {

    private static final int STOP_MILLIS = 60;

    /** For how long a device may keep the next one waiting after it was told to stop. */
    private static final int RELEASE_MILLIS = 500;

    private final InputLine.Opener opener;
    private final LongSupplier nanoClock;
    private final AtomicInteger count = new AtomicInteger();
    private volatile Capture current;
    private boolean closed;

    /** A microphone for the devices of this machine. */
    public LineMicrophone() {
        this(InputLines::open, System::nanoTime);
    }

    /**
     * @param nanoClock the current time in nanoseconds, as {@link System#nanoTime} tells it
     */
    LineMicrophone(InputLine.Opener opener, LongSupplier nanoClock) {
        this.opener = opener;
        this.nanoClock = nanoClock;
    }

    @Override
    public void record(AudioDevice device, double maxSeconds, MicrophoneListener listener) {
        if (!(maxSeconds > 0) || Double.isInfinite(maxSeconds)) {
            throw new IllegalArgumentException("no time to record for: " + maxSeconds + " s");
        }
        start(new Capture(device, opener, maxSeconds, listener, nanoClock));
    }

    @Override
    public void listen(AudioDevice device, MicrophoneListener listener) {
        start(new Capture(device, opener, Double.POSITIVE_INFINITY, listener, nanoClock));
    }

    private synchronized void start(Capture capture) {
        Capture before = current;
        if (before != null) {
            before.ending().ask();
        }
        if (closed) {
            return;
        }
        current = capture;
        int number = count.incrementAndGet();
        startThread("microphone-" + number, () -> runAfter(before, capture));
        startThread("microphone-watch-" + number, new CaptureWatchdog(capture));
    }

    private static void startThread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void runAfter(Capture before, Capture capture) {
        try {
            if (before != null) {
                before.ending().awaitOver(RELEASE_MILLIS);
            }
            capture.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        Capture hearing = current;
        if (hearing == null) {
            return;
        }
        try {
            hearing.stop(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Waveform recording() {
        Capture last = current;
        return last == null ? new Waveform(new float[0], 1) : last.recording();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        stop();
    }
}
