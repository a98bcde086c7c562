package org.audiodigit.audio.device;

import java.util.Arrays;

/** A loudspeaker that stores the samples and reports its position in steps of 20 ms. */
final class FakeOutput implements OutputLine {

    private final int rate;
    private float[] written = new float[0];
    private long startNanos;
    private volatile boolean open = true;
    private volatile long frozenAt = Long.MAX_VALUE;

    FakeOutput(int rate) {
        this.rate = rate;
    }

    /** Freezes the position, as for a device whose server has crashed. */
    void freeze() {
        frozenAt = played();
    }

    void disconnect() {
        open = false;
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
            startNanos = System.nanoTime();
        }
        int at = written.length;
        written = Arrays.copyOf(written, at + count);
        System.arraycopy(amplitudes, from, written, at, count);
        return count;
    }

    @Override
    public synchronized long played() {
        if (written.length == 0) {
            return 0;
        }
        long step = rate / 50;
        long due = (long) ((System.nanoTime() - startNanos) * 1e-9 * rate) / step * step;
        return Math.min(Math.min(due, written.length), frozenAt);
    }

    /** Seconds since the first sample was written. */
    synchronized double seconds() {
        return (System.nanoTime() - startNanos) * 1e-9;
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
