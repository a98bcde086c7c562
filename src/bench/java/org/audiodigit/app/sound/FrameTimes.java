package org.audiodigit.app.sound;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;

/**
 * The cost of frames of a window.
 *
 * @param drawing CPU time of the JavaFX thread for each frame, in ms: the change, layout, painting
 * @param intervals from one frame to the next, in ms
 * @param kilobytes allocated by the JavaFX thread for each frame
 */
public record FrameTimes(List<Double> drawing, List<Double> intervals, List<Double> kilobytes) {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /**
     * Changes the window once a frame, and measures.
     *
     * @param change receives the number of the frame
     */
    public static FrameTimes measure(Scene scene, int frames, IntConsumer change) throws Exception {
        FrameTimes times = new FrameTimes(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        CountDownLatch done = new CountDownLatch(1);
        onFxThread(
                () -> {
                    new Frames(scene, frames, change, times, done).start();
                    return null;
                });
        done.await();
        return times;
    }

    public static <T> T onFxThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }

    private static final class Frames extends AnimationTimer {

        private final Scene scene;
        private final int frames;
        private final IntConsumer change;
        private final FrameTimes times;
        private final CountDownLatch done;
        private final Runnable afterLayout = this::drawn;
        private long began;
        private long cpu;
        private long bytes;
        private int next;

        Frames(Scene scene, int frames, IntConsumer change, FrameTimes times, CountDownLatch done) {
            this.scene = scene;
            this.frames = frames;
            this.change = change;
            this.times = times;
            this.done = done;
            scene.addPostLayoutPulseListener(afterLayout);
        }

        @Override
        public void handle(long now) {
            long time = System.nanoTime();
            if (next > 0) {
                times.intervals.add((time - began) / 1e6);
            }
            if (next == frames) {
                stop();
                scene.removePostLayoutPulseListener(afterLayout);
                done.countDown();
                return;
            }
            began = time;
            bytes = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
            cpu = THREADS.getCurrentThreadCpuTime();
            change.accept(next++);
        }

        private void drawn() {
            if (times.drawing.size() < next) {
                times.drawing.add((THREADS.getCurrentThreadCpuTime() - cpu) / 1e6);
                long now = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
                times.kilobytes.add((now - bytes) / 1024.0);
            }
        }
    }

    private static double quantile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1.0, share * sorted.size()));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "drawing p50 %4.1f  p99 %4.1f  max %4.1f ms; interval p50 %4.1f  p99 %4.1f ms; %.0f kB",
                quantile(drawing, 0.5),
                quantile(drawing, 0.99),
                quantile(drawing, 1),
                quantile(intervals, 0.5),
                quantile(intervals, 0.99),
                quantile(kilobytes, 0.5));
    }
}
