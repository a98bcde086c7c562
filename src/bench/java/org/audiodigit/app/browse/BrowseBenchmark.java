package org.audiodigit.app.browse;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.audiodigit.CommandCosts;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.settings.Settings;
import org.audiodigit.app.task.FxTaskExecutor;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.files.Bin;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.testing.AnsweringDialogs;
import org.audiodigit.testing.RecordingPlayer;

/**
 * Measures the room Browse with a large data set in a window of 1280 x 800: opening, filtering,
 * scrolling by one screen a frame, and the heap after a collection. The last line has the costs of
 * the process, the seconds of opening, those of a filter, and the heap in megabytes. Needs a
 * display and {@code -Daudiodigit.bench.files=FOLDER}.
 */
public final class BrowseBenchmark extends Application {

    private static final int FRAMES = 300;
    private static final int ROUNDS = 20;

    private final FxTaskExecutor tasks = new FxTaskExecutor();
    private BrowseRoom room;
    private Workspace workspace;
    private TableView<?> table;
    private long opened;
    private double openedSeconds;
    private double filterSeconds;

    public static void main(String[] args) {
        launch(BrowseBenchmark.class, args);
    }

    @Override
    public void start(Stage stage) {
        Themes themes = new Themes();
        themes.apply();
        workspace =
                Workspace.create(
                        tasks,
                        Path.of("models"),
                        Path.of("models", "digit-cnn"),
                        new Bin(Path.of("bin")));
        room =
                new BrowseRoom(
                        new RoomContext(
                                workspace,
                                tasks,
                                new AnsweringDialogs(),
                                new Settings(Map.of()),
                                themes,
                                new RecordingPlayer()),
                        new ProgramFolder(Path.of("program")));
        stage.setScene(new Scene(room.view(), 1280, 800));
        for (String area : List.of("shell", "browse", "sound")) {
            String sheet = "/assets/styles/" + area + ".css";
            stage.getScene().getStylesheets().add(getClass().getResource(sheet).toExternalForm());
        }
        stage.show();
        table = (TableView<?>) room.view().lookup("#clips");
        open();
    }

    private void open() {
        opened = System.nanoTime();
        workspace.data().open(Path.of(System.getProperty("audiodigit.bench.files")));
        InvalidationListener listener = items -> Platform.runLater(() -> atNextFrame(this::listed));
        table.getItems().addListener(listener);
    }

    private static void atNextFrame(Runnable then) {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                stop();
                then.run();
            }
        }.start();
    }

    private void listed() {
        if (opened == 0) {
            return;
        }
        // the room's first layout belongs to the opening, not to the first filter
        room.view().applyCss();
        room.view().layout();
        openedSeconds = (System.nanoTime() - opened) / 1e9;
        System.out.printf("opened and visible: %.0f ms%n", openedSeconds * 1000);
        opened = 0;
        filter();
        scroll();
    }

    /** The time until the user sees the result: filter, update of the table and layout. */
    private void filter() {
        FilterViewModel filter = room.model().list().filter();
        List<Double> first = new ArrayList<>();
        List<Double> later = new ArrayList<>();
        List<Double> wall = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            List<Double> times = round == 0 ? first : later;
            for (Runnable change :
                    List.<Runnable>of(
                            () -> filter.setLabels(Set.of("3", "7")),
                            () -> filter.change(f -> f.withText("7_1")),
                            () -> filter.setSpeakers(Set.of("17", "18")),
                            filter::reset)) {
                long start = System.nanoTime();
                long cpu = cpu();
                change.run();
                room.view().applyCss();
                room.view().layout();
                times.add((cpu() - cpu) / 1e6);
                wall.add((System.nanoTime() - start) / 1e6);
            }
        }
        report("filter and layout, the first four, processor", first);
        filterSeconds = report("filter and layout, later, processor", later) / 1000;
        report("filter and layout, all, by the clock", wall);
        plainFilter();
    }

    private void plainFilter() {
        List<ClipRow> all = room.model().list().rowsProperty().get().orElseThrow().all();
        ClipFilter search = ClipFilter.ALL.withText("7_1");
        Dataset dataset = workspace.data().openProperty().get().orElseThrow().dataset();
        List<Double> times = new ArrayList<>();
        int kept = 0;
        for (int round = 0; round < 5 * ROUNDS; round++) {
            long cpu = cpu();
            kept = search.apply(all, dataset).size();
            times.add((cpu() - cpu) / 1e6);
        }
        report("search alone, %,d of %,d, processor".formatted(kept, all.size()), times);
    }

    /** Processor time of the JavaFX thread, which does not depend on other programs. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void scroll() {
        List<Double> frames = new ArrayList<>();
        List<Double> work = new ArrayList<>();
        new AnimationTimer() {
            private long before;

            @Override
            public void handle(long now) {
                if (before != 0) {
                    frames.add((now - before) / 1e6);
                }
                before = now;
                long start = cpu();
                table.scrollTo(frames.size() * 97 % table.getItems().size());
                table.layout();
                work.add((cpu() - start) / 1e6);
                if (frames.size() == FRAMES) {
                    stop();
                    report("a screen scrolled, processor", work);
                    report("interval of frames, by the clock", frames);
                    heap();
                }
            }
        }.start();
    }

    /** Prints the times and returns their median. */
    private static double report(String what, List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        System.out.printf(
                "%s: median %.2f ms, 99th percentile %.1f ms, longest %.1f ms%n",
                what,
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 99 / 100),
                sorted.get(sorted.size() - 1));
        return sorted.get(sorted.size() / 2);
    }

    private void heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long used = runtime.totalMemory() - runtime.freeMemory();
        System.out.printf("heap after a collection: %.0f MB%n", used / 1e6);
        System.out.printf(
                Locale.ROOT,
                "%s %.3f %.5f %.1f%n",
                CommandCosts.line(),
                openedSeconds,
                filterSeconds,
                used / 1e6);
        tasks.close(1);
        Platform.exit();
    }
}
