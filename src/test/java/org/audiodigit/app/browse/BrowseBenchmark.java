package org.audiodigit.app.browse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.audiodigit.app.dialog.AnsweringDialogs;
import org.audiodigit.app.room.RecordingPlayer;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.settings.Settings;
import org.audiodigit.app.task.FxTaskExecutor;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.workspace.Workspace;

/**
 * How long the room Browse takes with a large data set, in a window of 1280 x 800: opening it,
 * filtering, scrolling by one screen a frame, and the heap after a collection. Needs a display; the
 * folder is the first argument.
 */
public final class BrowseBenchmark extends Application {

    private static final int FRAMES = 300;
    private static final int ROUNDS = 20;

    private final FxTaskExecutor tasks = new FxTaskExecutor();
    private BrowseRoom room;
    private Workspace workspace;
    private TableView<?> table;
    private long opened;

    public static void main(String[] args) {
        launch(BrowseBenchmark.class, args);
    }

    @Override
    public void start(Stage stage) {
        Themes themes = new Themes();
        themes.apply();
        workspace = Workspace.create(tasks, Path.of("models"));
        room =
                new BrowseRoom(
                        new RoomContext(
                                workspace,
                                tasks,
                                new AnsweringDialogs(),
                                new Settings(Map.of()),
                                themes,
                                new RecordingPlayer()));
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
        workspace.data().open(Path.of(getParameters().getUnnamed().get(0)));
        table.itemsProperty()
                .addListener((is, old, now) -> Platform.runLater(() -> atNextFrame(this::listed)));
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
        say("opened and seen", opened);
        opened = 0;
        filter();
        scroll();
    }

    /** What a person waits for: the filter, the table's items, and the layout that follows. */
    private void filter() {
        FilterModel filter = room.model().list().filter();
        double[] worst = new double[4];
        for (int round = 0; round < ROUNDS; round++) {
            worst[0] = longer(worst[0], () -> filter.labels(List.of("3", "7")));
            worst[1] = longer(worst[1], () -> filter.textProperty().set("7_1"));
            worst[2] = longer(worst[2], () -> filter.speakers(List.of("17", "18")));
            worst[3] = longer(worst[3], filter::reset);
            if (round < 2) {
                System.out.printf("filter, round %d: %s ms%n", round, Arrays.toString(worst));
                Arrays.fill(worst, 0);
            }
        }
        System.out.printf("filter, longest of later rounds: %s ms%n", Arrays.toString(worst));
    }

    private double longer(double before, Runnable change) {
        long start = System.nanoTime();
        change.run();
        room.view().applyCss();
        room.view().layout();
        return Math.max(before, (System.nanoTime() - start) / 1e6);
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
                long start = System.nanoTime();
                table.scrollTo(frames.size() * 97 % table.getItems().size());
                table.layout();
                work.add((System.nanoTime() - start) / 1e6);
                if (frames.size() == FRAMES) {
                    stop();
                    report("work of a screen scrolled", work);
                    report("interval of frames", frames);
                    heap();
                }
            }
        }.start();
    }

    private static void report(String what, List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        System.out.printf(
                "%s: median %.1f ms, 99th percentile %.1f ms, longest %.1f ms%n",
                what,
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 99 / 100),
                sorted.get(sorted.size() - 1));
    }

    private void heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long used = runtime.totalMemory() - runtime.freeMemory();
        System.out.printf("heap after a collection: %.0f MB%n", used / 1e6);
        tasks.close(1);
        Platform.exit();
    }

    private static void say(String what, long since) {
        System.out.printf("%s: %.0f ms%n", what, (System.nanoTime() - since) / 1e6);
    }
}
