package org.audiodigit.app;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Measures what a user sees after an action. */
final class WaitMeter {

    /** A wait ends when nothing has changed for this time and the result is there. */
    private static final long STILL_NANOS = 500_000_000;

    private static final long TIMEOUT_NANOS = 60_000_000_000L;

    /** If nothing has changed until then, the action has no visible effect. */
    private static final long UNCHANGED_NANOS = 10_000_000_000L;

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final PixelWatch pixels;
    private final ThreadWatch thread;

    WaitMeter(Path screen) throws IOException, InterruptedException {
        pixels = new PixelWatch(screen);
        thread = ThreadWatch.ofFxThread();
        pixels.start();
        thread.start();
    }

    void awaitStillness(long nanos) throws InterruptedException {
        long end = System.nanoTime() + TIMEOUT_NANOS;
        while (!pixels.isStill(nanos) && System.nanoTime() < end) {
            Thread.sleep(5);
        }
    }

    /**
     * @param action presses keys, on the JavaFX thread
     * @param done whether the result is there, asked on the JavaFX thread
     */
    Wait measure(Runnable action, BooleanSupplier done) throws InterruptedException {
        awaitStillness(STILL_NANOS);
        thread.reset();
        ThreadWatch.Used threads = thread.used();
        long cpu = SYSTEM.getProcessCpuTime();
        long[] begin = new long[1];
        WorkbenchDriver.runOnFxThread(
                () -> {
                    begin[0] = System.nanoTime();
                    action.run();
                });
        WorkbenchDriver.until(done);
        long used = SYSTEM.getProcessCpuTime() - cpu;
        awaitChange(begin[0]);
        // begins after the result was set, since its picture follows
        Thread.sleep(STILL_NANOS / 1_000_000);
        awaitStillness(STILL_NANOS);
        ThreadWatch.Busy busy = thread.longest();
        List<Long> changes = pixels.since(begin[0]);
        ThreadWatch.Used drawing = thread.used().minus(threads);
        double drawn = drawing.fx() + drawing.renderer();
        if (changes.isEmpty()) {
            return new Wait(0, 0, 0, busy.millis(), busy.cpuMillis(), drawn, used / 1e6);
        }
        long last = changes.get(changes.size() - 1);
        return new Wait(
                (changes.get(0) - begin[0]) / 1e6,
                (last - begin[0]) / 1e6,
                longestGap(begin[0], changes) / 1e6,
                busy.millis(),
                busy.cpuMillis(),
                drawn,
                used / 1e6);
    }

    private void awaitChange(long begin) throws InterruptedException {
        while (pixels.since(begin).isEmpty() && System.nanoTime() - begin < UNCHANGED_NANOS) {
            Thread.sleep(5);
        }
    }

    private static long longestGap(long begin, List<Long> changes) {
        long before = begin;
        long longest = 0;
        for (long change : changes) {
            longest = Math.max(longest, change - before);
            before = change;
        }
        return longest;
    }
}
