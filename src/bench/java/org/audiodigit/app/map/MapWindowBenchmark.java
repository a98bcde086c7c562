package org.audiodigit.app.map;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.settings.Settings;
import org.audiodigit.app.sound.FrameTimes;
import org.audiodigit.app.task.FxTaskExecutor;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.dataset.Clip;
import org.audiodigit.files.Bin;
import org.audiodigit.testing.AnsweringDialogs;
import org.audiodigit.testing.RecordingPlayer;

/**
 * Measures the map of clips of {@code -Daudiodigit.bench.files=FOLDER} in a window of 1280 x 800:
 * the time until it is drawn, without and with stored positions, and the frames while it is moved.
 * Needs a screen.
 */
final class MapWindowBenchmark {

    private static final int FRAMES = 300;
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    private final Path stored;
    private RoomContext context;
    private Listed list;
    private MapViewModel model;
    private MapView view;
    private Scene scene;

    private MapWindowBenchmark(Path stored) {
        this.stored = stored;
    }

    /** Lists all clips. */
    private record Listed(
            ObjectProperty<List<Clip>> listed,
            ObjectProperty<Set<String>> chosen,
            ObjectProperty<Optional<Clip>> selected)
            implements MapList {

        @Override
        public void choose(Set<String> ids) {
            chosen.set(ids);
        }

        @Override
        public void select(Clip clip) {
            selected.set(Optional.of(clip));
        }

        @Override
        public void play() {}
    }

    public static void main(String[] arguments) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        MapWindowBenchmark benchmark = new MapWindowBenchmark(Files.createTempDirectory("map"));
        FrameTimes.onFxThread(benchmark::show);
        benchmark.measure();
        System.exit(0);
    }

    private Void show() {
        FxTaskExecutor tasks = new FxTaskExecutor();
        Themes themes = new Themes();
        themes.apply();
        Workspace workspace =
                Workspace.create(
                        tasks, stored, stored.resolve("shipped"), new Bin(stored.resolve("bin")));
        context =
                new RoomContext(
                        workspace,
                        tasks,
                        new AnsweringDialogs(),
                        new Settings(Map.of()),
                        themes,
                        new RecordingPlayer());
        list =
                new Listed(
                        new SimpleObjectProperty<>(List.of()),
                        new SimpleObjectProperty<>(Set.of()),
                        new SimpleObjectProperty<>(Optional.empty()));
        model = new MapViewModel(context, stored, list);
        view = new MapView(model, themes);
        scene = new Scene(view, WIDTH, HEIGHT);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        workspace.data().open(Path.of(System.getProperty("audiodigit.bench.files")));
        workspace
                .model()
                .use(Path.of(System.getProperty("audiodigit.bench.model", "models/digit-cnn")));
        return null;
    }

    private void measure() throws Exception {
        await(
                () ->
                        context.workspace().data().openProperty().get().isPresent()
                                && context.workspace().model().activeProperty().get().isPresent());
        FrameTimes.onFxThread(
                () -> {
                    list.listed()
                            .set(
                                    context.workspace()
                                            .data()
                                            .openProperty()
                                            .get()
                                            .orElseThrow()
                                            .dataset()
                                            .clips());
                    return null;
                });
        System.out.printf(
                Locale.ROOT,
                "%d clips: map computed after %.1f s%n",
                list.listed().get().size(),
                seconds());
        System.out.println("move  " + FrameTimes.measure(scene, FRAMES, this::move));
        System.out.println("zoom  " + FrameTimes.measure(scene, FRAMES, this::zoom));
        FrameTimes.onFxThread(
                () -> {
                    model = new MapViewModel(context, stored, list);
                    return null;
                });
        System.out.printf(Locale.ROOT, "stored map shown after %.2f s%n", seconds());
    }

    private double seconds() throws Exception {
        long start = System.nanoTime();
        FrameTimes.onFxThread(
                () -> {
                    model.shownProperty().set(true);
                    return null;
                });
        await(() -> model.pointsProperty().get().isPresent());
        return (System.nanoTime() - start) / 1e9;
    }

    private void move(int frame) {
        canvas().move(frame % 20 < 10 ? 7 : -7, frame % 14 < 7 ? 3 : -3);
    }

    private void zoom(int frame) {
        canvas().zoom(frame % 10 < 5 ? 1.1 : 1 / 1.1);
    }

    private MapCanvas canvas() {
        return (MapCanvas) view.lookup("#map-canvas");
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        while (!FrameTimes.onFxThread(condition)) {
            Thread.sleep(5);
        }
    }
}
