package org.audiodigit.app;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;

/** Measures how long the JavaFX thread does not respond. */
final class ThreadWatch extends Thread {

    private static final long PERIOD_NANOS = 1_000_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /**
     * The longest time without a response.
     *
     * @param millis by the clock
     * @param cpuMillis CPU time of the thread in the period with the most of it
     */
    record Busy(double millis, double cpuMillis) {}

    /** CPU time of the JavaFX thread and of the one that draws, in ms. */
    record Used(double fx, double renderer) {

        Used minus(Used earlier) {
            return new Used(fx - earlier.fx, renderer - earlier.renderer);
        }
    }

    private final long fxThread;
    private final long renderer;
    private final Object lock = new Object();
    private double millis;
    private double cpuMillis;

    private ThreadWatch(long fxThread) {
        super("thread-watch");
        setDaemon(true);
        this.fxThread = fxThread;
        this.renderer =
                Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().startsWith("QuantumRenderer"))
                        .mapToLong(Thread::getId)
                        .findFirst()
                        .orElseThrow();
    }

    static ThreadWatch ofFxThread() throws InterruptedException {
        long[] id = new long[1];
        WorkbenchDriver.runOnFxThread(() -> id[0] = Thread.currentThread().getId());
        return new ThreadWatch(id[0]);
    }

    @Override
    public void run() {
        try {
            while (true) {
                measure();
                LockSupport.parkNanos(PERIOD_NANOS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void measure() throws InterruptedException {
        CountDownLatch answered = new CountDownLatch(1);
        long cpu = THREADS.getThreadCpuTime(fxThread);
        long begin = System.nanoTime();
        Platform.runLater(answered::countDown);
        answered.await();
        long end = System.nanoTime();
        long used = THREADS.getThreadCpuTime(fxThread) - cpu;
        synchronized (lock) {
            millis = Math.max(millis, (end - begin) / 1e6);
            cpuMillis = Math.max(cpuMillis, used / 1e6);
        }
    }

    void reset() {
        synchronized (lock) {
            millis = 0;
            cpuMillis = 0;
        }
    }

    Used used() {
        return new Used(
                THREADS.getThreadCpuTime(fxThread) / 1e6, THREADS.getThreadCpuTime(renderer) / 1e6);
    }

    Busy longest() {
        synchronized (lock) {
            return new Busy(millis, cpuMillis);
        }
    }
}
