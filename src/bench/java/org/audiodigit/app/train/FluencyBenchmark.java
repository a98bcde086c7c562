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
 * Measures the window during a training: the time between frames and the latency of the JavaFX
 * thread. Needs a display and {@code -Daudiodigit.bench.files=FOLDER}, a data set.
 */
final class FluencyBenchmark {

    private static final int QUIET_SECONDS = 4;
    private static final int TRAINING_SECONDS = 12;

    private final List<Double> frames = new CopyOnWriteArrayList<>();
    private final List<Double> answers = new CopyOnWriteArrayList<>();

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
        System.out.println("frames in ms            p50     p99     max   answers p99     max");
        measure("at rest", QUIET_SECONDS);
        for (String architecture : PlanViewModel.ARCHITECTURES) {
            runOnFxThread(
                    () -> {
                        model.get().plan().architectureProperty().set(architecture);
                        model.get().plan().epochsProperty().set("100");
                        model.get().train();
                    });
            // in the first seconds the recordings are read and the code is compiled
            Thread.sleep(6_000);
            measure(architecture, TRAINING_SECONDS);
            System.out.println("  " + model.get().desk().lineProperty().get());
            runOnFxThread(model.get()::stop);
            while (model.get().desk().runningProperty().get()) {
                Thread.sleep(100);
            }
            Thread.sleep(2_000);
        }
    }

    private TrainViewModel open() {
        Path files = Path.of(System.getProperty("audiodigit.bench.files"));
        TrainViewModel model = TrainWindow.show(files).model();
        new AnimationTimer() {
            private long before = System.nanoTime();

            @Override
            public void handle(long now) {
                long here = System.nanoTime();
                frames.add((here - before) / 1e6);
                before = here;
            }
        }.start();
        return model;
    }

    private void measure(String name, int seconds) throws Exception {
        frames.clear();
        answers.clear();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < end) {
            long asked = System.nanoTime();
            runOnFxThread(() -> answers.add((System.nanoTime() - asked) / 1e6));
            Thread.sleep(50);
        }
        List<Double> sorted = sorted(frames);
        List<Double> answered = sorted(answers);
        System.out.printf(
                Locale.ROOT,
                "%-18s %8.1f%8.1f%8.1f %13.1f%8.1f%n",
                name,
                share(sorted, 0.5),
                share(sorted, 0.99),
                share(sorted, 1),
                share(answered, 0.99),
                share(answered, 1));
    }

    private static List<Double> sorted(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted;
    }

    private static double share(List<Double> sorted, double share) {
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
