package org.audiodigit.audio.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** A loudspeaker that stores the samples and reports its position in steps of 20 ms. */
final class FakeOutput implements OutputLine {

    private final int rate;
    private final LongSupplier nanoClock;
    private final CountDownLatch firstWrite = new CountDownLatch(1);
    private float[] written = new float[0];
    private long startNanos;
    private int polls;
    private volatile boolean open = true;
    private volatile long frozenAt = Long.MAX_VALUE;

    FakeOutput(int rate, LongSupplier nanoClock) {
        this.rate = rate;
        this.nanoClock = nanoClock;
    }

    /** Freezes the position, as for a device whose server has crashed. */
    void freeze() {
        frozenAt = played();
    }

    void disconnect() {
        open = false;
    }

    void awaitFirstWrite() throws InterruptedException {
        assertThat(firstWrite.await(5, TimeUnit.SECONDS)).as("something was written").isTrue();
    }

    /**
     * Waits until the player has completed at least one iteration of its loop at the current time.
     */
    synchronized void awaitPlayer() throws InterruptedException {
        for (int enough = polls + 4; polls < enough; ) {
            wait();
        }
    }

    synchronized float[] written() {
        return written.clone();
    }

    @Override
    public int sampleRate() {
        return rate;
    }

    @Override
    public synchronized int writable() {
        return Math.max(0, (int) (played() + rate / 10 - written.length));
    }

    @Override
    public synchronized int write(float[] amplitudes, int from, int count) {
        if (written.length == 0) {
            startNanos = nanoClock.getAsLong();
        }
        int at = written.length;
        written = Arrays.copyOf(written, at + count);
        System.arraycopy(amplitudes, from, written, at, count);
        firstWrite.countDown();
        return count;
    }

    @Override
    public synchronized long played() {
        polls++;
        notifyAll();
        if (written.length == 0) {
            return 0;
        }
        long step = rate / 50;
        long due = (long) ((nanoClock.getAsLong() - startNanos) * 1e-9 * rate) / step * step;
        return Math.min(Math.min(due, written.length), frozenAt);
    }

    /** Seconds since the first sample was written. */
    synchronized double seconds() {
        return (nanoClock.getAsLong() - startNanos) * 1e-9;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
    }
}
