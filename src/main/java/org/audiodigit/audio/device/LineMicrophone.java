package org.audiodigit.audio.device;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.audiodigit.signal.Waveform;

/** Captures through lines of Java Sound and TarsosDSP's dispatcher. */
public final class LineMicrophone implements Microphone {

    private static final int STOP_MILLIS = 60;

    /** Maximum time that the next capture waits for the previous one to end. */
    private static final int RELEASE_MILLIS = 500;

    private final InputLine.Opener opener;
    private final LongSupplier nanoClock;
    private final AtomicInteger count = new AtomicInteger();
    private volatile Capture current;
    private boolean closed;

    /** Uses the devices of this machine. */
    public LineMicrophone() {
        this(JavaSoundInput::open, System::nanoTime);
    }

    /**
     * @param nanoClock the current time in nanoseconds, like {@link System#nanoTime}
     */
    LineMicrophone(InputLine.Opener opener, LongSupplier nanoClock) {
        this.opener = opener;
        this.nanoClock = nanoClock;
    }

    @Override
    public void record(AudioDevice device, double maxSeconds, MicrophoneListener listener) {
        if (!(maxSeconds > 0) || Double.isInfinite(maxSeconds)) {
            throw new IllegalArgumentException(
                    "the recording time must be positive and finite: " + maxSeconds + " s");
        }
        start(new Capture(device, opener, maxSeconds, listener, nanoClock));
    }

    @Override
    public void listen(AudioDevice device, MicrophoneListener listener) {
        start(new Capture(device, opener, Double.POSITIVE_INFINITY, listener, nanoClock));
    }

    private synchronized void start(Capture capture) {
        Capture previous = current;
        if (previous != null) {
            previous.requestStop();
        }
        if (closed) {
            return;
        }
        current = capture;
        int number = count.incrementAndGet();
        startThread("microphone-" + number, () -> runAfter(previous, capture));
        startThread("microphone-watch-" + number, capture::watch);
    }

    private static void startThread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void runAfter(Capture previous, Capture capture) {
        try {
            if (previous != null) {
                previous.awaitEnd(RELEASE_MILLIS);
            }
            capture.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        Capture running = current;
        if (running == null) {
            return;
        }
        try {
            running.stop(STOP_MILLIS);
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
