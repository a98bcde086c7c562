package org.audiodigit.app.sound;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.audiodigit.TemporaryFolder;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.settings.Settings;
import org.audiodigit.app.sound.axis.Viewport;
import org.audiodigit.app.sound.raster.WaveformEnvelope;
import org.audiodigit.app.task.FxTaskExecutor;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.audio.wav.WavRecording;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.bench.SyntheticHour;
import org.audiodigit.files.Bin;
import org.audiodigit.testing.AnsweringDialogs;
import org.audiodigit.testing.RecordingPlayer;

/**
 * Measures a window with a recording of an hour and a segment for each of its words: the time until
 * it is drawn, the memory, and the frames while it scrolls and zooms. Needs a screen.
 */
final class LongRecordingBenchmark {

    private static final int FRAMES = 150;
    private static final int[] RATES = {8000, 48_000};
    private static final double[] SPANS = {3600, 600, 60, 10, 1, 0.05};
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    private final Path folder;
    private SoundViewModel model;
    private Scene scene;

    private LongRecordingBenchmark(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("hour");
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        LongRecordingBenchmark benchmark = new LongRecordingBenchmark(folder);
        onFxThread(benchmark::show);
        for (int rate : RATES) {
            benchmark.measure(rate);
        }
        TemporaryFolder.delete(folder);
        System.exit(0);
    }

    private Void show() {
        FxTaskExecutor tasks = new FxTaskExecutor();
        Themes themes = new Themes();
        themes.apply();
        RoomContext context =
                new RoomContext(
                        Workspace.create(
                                tasks,
                                folder,
                                folder.resolve("shipped"),
                                new Bin(folder.resolve("bin"))),
                        tasks,
                        new AnsweringDialogs(),
                        new Settings(Map.of()),
                        themes,
                        new RecordingPlayer());
        model = new SoundViewModel(context, "hour");
        scene = new Scene(new SoundView(model, themes), WIDTH, HEIGHT);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        return null;
    }

    private void measure(int rate) throws Exception {
        Path file = folder.resolve("hour-" + rate + ".wav");
        SyntheticHour hour = new SyntheticHour(rate);
        WavWriter.write(file, hour);
        List<PlotSegment> words = words(hour);
        onFxThread(
                () -> {
                    model.clear();
                    return null;
                });
        long start = System.nanoTime();
        WavRecording recording = WavRecording.open(file);
        onFxThread(
                () -> {
                    model.show(file.getFileName().toString(), recording);
                    model.segments().segmentsProperty().set(words);
                    return null;
                });
        await(() -> model.drawing().drawableProperty().get().isPresent());
        double first = millis(start);
        await(() -> drawn().isComplete() && covered(model.viewportProperty().get()));
        System.out.printf(
                Locale.ROOT,
                "%d Hz: first part after %.0f ms, all after %.0f ms, heap %d MB%n",
                rate,
                first,
                millis(start),
                heap());
        scroll(SPANS[0]); // compiles
        for (double span : SPANS) {
            scroll(span);
        }
        zoom();
        System.out.printf("heap at the end %d MB%n", heap());
    }

    private static List<PlotSegment> words(SyntheticHour hour) {
        List<PlotSegment> words = new ArrayList<>();
        for (int i = 0; i < hour.words(); i++) {
            String text = i % 10 + (i % 17 == 0 ? "?" : "");
            words.add(new PlotSegment(hour.start(i), hour.end(i), text, i % 10));
        }
        return List.copyOf(words);
    }

    private WaveformEnvelope drawn() {
        return model.drawing().drawableProperty().get().orElseThrow().envelope();
    }

    /** Whether the spectrogram of a view is computed at some level of detail. */
    private boolean covered(Viewport view) {
        double middle = (view.from() + view.to()) / 2;
        return model.drawing().decibels(view, WIDTH, middle, 1000).isPresent();
    }

    private void scroll(double span) throws Exception {
        int duration = SyntheticHour.SECONDS;
        double from = (duration - span) / 2;
        Viewport[] views = new Viewport[FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            // an hour cannot be scrolled, but repainted
            double start = Math.max(0, Math.min(from + i * span / 100, duration - span));
            views[i] =
                    new Viewport(
                            start, start + span - (span == duration ? i * 0.001 : 0), duration);
        }
        frames("scrolling %s s".formatted(span), views);
    }

    private void zoom() throws Exception {
        Viewport[] views = new Viewport[FRAMES];
        Viewport view = Viewport.all(SyntheticHour.SECONDS);
        for (int i = 0; i < FRAMES; i++) {
            views[i] = view;
            view = view.zoom(1.08, 1800.3, 0.01);
        }
        frames("zooming", views);
    }

    private void frames(String name, Viewport[] views) throws Exception {
        FrameTimes times =
                FrameTimes.measure(
                        scene, views.length, frame -> model.navigation().show(views[frame]));
        System.out.printf("  %-18s %s%n", name, times);
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory() >> 20;
    }

    private static void await(BooleanSupplier condition) throws Exception {
        while (!onFxThread(condition::getAsBoolean)) {
            Thread.sleep(5);
        }
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static <T> T onFxThread(Callable<T> work) throws Exception {
        return FrameTimes.onFxThread(work);
    }
}
