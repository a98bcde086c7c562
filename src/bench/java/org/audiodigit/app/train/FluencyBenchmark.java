package org.audiodigit.app.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Measures the window during a training: the time between frames and the response time of the
 * JavaFX thread. Needs a screen and a data set in {@code -Daudiodigit.bench.files=FOLDER}.
 */
final class FluencyBenchmark {

    private static final int QUIET_SECONDS = 4;
    private static final int TRAINING_SECONDS = 12;

    private final List<Double> frames = new CopyOnWriteArrayList<>();
    private final List<Double> responses = new CopyOnWriteArrayList<>();

    private FluencyBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        new FluencyBenchmark().run();
        System.exit(0);
    }

    private void run() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        AtomicReference<TrainViewModel> model = new AtomicReference<>();
        runOnFxThread(() -> model.set(open()));
        Thread.sleep(6_000);
        System.out.println("frames in ms            p50     p99     max   responses p99     max");
        measure("at rest", QUIET_SECONDS);
        for (String architecture : PlanViewModel.ARCHITECTURES) {
            runOnFxThread(
                    () -> {
                        model.get().plan().architectureProperty().set(architecture);
                        model.get().plan().epochsProperty().set("100");
                        model.get().train();
                    });
            // recordings are read and code is compiled during the first seconds
            Thread.sleep(6_000);
            measure(architecture, TRAINING_SECONDS);
            System.out.println("  " + model.get().training().statusProperty().get());
            runOnFxThread(model.get().training()::stop);
            while (model.get().training().runningProperty().get()) {
                Thread.sleep(100);
            }
            Thread.sleep(2_000);
        }
    }

    private TrainViewModel open() {
        Path files = Path.of(System.getProperty("audiodigit.bench.files"));
        TrainViewModel model = TrainWindow.show(files).model();
        new AnimationTimer() {
            private long previous = System.nanoTime();

            @Override
            public void handle(long now) {
                frames.add((now - previous) / 1e6);
                previous = now;
            }
        }.start();
        return model;
    }

    private void measure(String name, int seconds) throws Exception {
        frames.clear();
        responses.clear();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            runOnFxThread(() -> responses.add((System.nanoTime() - start) / 1e6));
            Thread.sleep(50);
        }
        List<Double> sorted = sorted(frames);
        List<Double> sortedResponses = sorted(responses);
        System.out.printf(
                Locale.ROOT,
                "%-18s %8.1f%8.1f%8.1f %13.1f%8.1f%n",
                name,
                quantile(sorted, 0.5),
                quantile(sorted, 0.99),
                quantile(sorted, 1),
                quantile(sortedResponses, 0.99),
                quantile(sortedResponses, 1));
    }

    private static List<Double> sorted(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted;
    }

    private static double quantile(List<Double> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
    }

    private static void runOnFxThread(Runnable work) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(
                () -> {
                    work.run();
                    done.countDown();
                });
        done.await();
    }
}
