package org.audiodigit.app.monkey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.audiodigit.app.WorkbenchDriver;
import org.audiodigit.app.workspace.Navigation.RoomId;
import org.audiodigit.model.DigitModel;

/**
 * Sends random mouse and keyboard input to the window with a data set and a model, resizes it,
 * changes its theme, closes and opens it. Fails on an uncaught exception, an error in the log, a
 * window that does not respond, or a damaged model or recording.
 *
 * <p>{@code -Daudiodigit.monkey.seconds=N}, {@code -Daudiodigit.monkey.seed=S}, {@code
 * -Daudiodigit.monkey.folder=EMPTY_FOLDER}.
 */
public final class Monkey {

    private static final int HISTORY = 40;

    private final Random random;
    private final MonkeyFiles files;
    private final WorkbenchDriver workbench;
    private final Deque<String> history = new ArrayDeque<>();
    private MonkeyInput input;
    private int steps;
    private int openings;
    private int printedErrors;

    private Monkey(MonkeyFiles files, long seed) {
        this.files = files;
        random = new Random(seed);
        workbench =
                new WorkbenchDriver(
                        files.program(),
                        window -> new MonkeyDialogs(window, files, new Random(seed)));
    }

    public static void main(String[] arguments) throws Exception {
        long seed = Long.getLong("audiodigit.monkey.seed", System.nanoTime());
        long seconds = Long.getLong("audiodigit.monkey.seconds", 600);
        Path root = Path.of(System.getProperty("audiodigit.monkey.folder")).toAbsolutePath();
        System.out.println("seed " + seed);
        MonkeyFiles files = MonkeyFiles.create(root);
        long before = clips(files);
        WorkbenchDriver.startToolkit();
        Monkey monkey = new Monkey(files, seed);
        monkey.play(seconds);
        monkey.end();
        DigitModel.load(files.models().get(0)).close();
        if (clips(files) < before) {
            monkey.workbench.errors().add("recordings were lost", null);
        }
        monkey.report();
    }

    private static long clips(MonkeyFiles files) throws IOException {
        try (Stream<Path> listed = Files.list(files.folders().get(0))) {
            return listed.filter(file -> file.toString().endsWith(".wav")).count();
        }
    }

    private void play(long seconds) throws InterruptedException {
        WorkbenchDriver.runOnFxThread(this::open);
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < end) {
            steps++;
            WorkbenchDriver.runOnFxThread(this::step);
            if (random.nextInt(30) == 0) {
                Thread.sleep(random.nextInt(500));
            }
            printNewErrors();
        }
    }

    private void open() {
        workbench.open();
        openings++;
        if (input == null) {
            input = new MonkeyInput(random);
        }
        // reopens the window if the input closed it
        workbench.stage().setOnHidden(event -> Platform.runLater(this::reopen));
    }

    private void reopen() {
        workbench.stage().setOnHidden(null);
        remember("reopened");
        workbench.close();
        open();
    }

    private void step() {
        int chance = random.nextInt(100);
        if (chance < 55) {
            remember(input.click());
        } else if (chance < 76) {
            remember(input.key());
        } else if (chance < 80) {
            remember(input.text());
        } else if (chance < 87) {
            remember(input.drag());
        } else if (chance < 93) {
            remember(input.wheel());
        } else if (chance < 96) {
            resize();
        } else if (chance < 98) {
            RoomId room = RoomId.values()[random.nextInt(RoomId.values().length)];
            remember("room " + room);
            workbench.context().workspace().navigation().roomProperty().set(room);
        } else if (chance < 99) {
            remember("theme");
            workbench.context().themes().toggle();
        } else {
            copy();
        }
    }

    private void resize() {
        double width = 400 + random.nextInt(900);
        double height = 300 + random.nextInt(500);
        remember("size " + width + " x " + height);
        workbench.stage().setX(0);
        workbench.stage().setY(0);
        workbench.stage().setWidth(width);
        workbench.stage().setHeight(height);
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putFiles(files.some(random).stream().map(Path::toFile).toList());
        Clipboard.getSystemClipboard().setContent(content);
        remember("files on the clipboard");
    }

    private void remember(String action) {
        history.addLast(action);
        if (history.size() > HISTORY) {
            history.removeFirst();
        }
    }

    private void printNewErrors() {
        List<String> all = workbench.errors().all();
        for (String error : all.subList(printedErrors, all.size())) {
            System.out.println("ERROR at step " + steps + ": " + error);
            System.out.println("  after " + String.join("; ", history));
        }
        printedErrors = all.size();
    }

    private void end() {
        WorkbenchDriver.runOnFxThread(
                () -> {
                    workbench.stage().setOnHidden(null);
                    workbench.close();
                });
    }

    private void report() {
        printNewErrors();
        List<String> errors = workbench.errors().all();
        // again at the end, since the output between may be long
        errors.forEach(error -> System.out.println("ERROR: " + error));
        System.out.printf("%d steps, %d openings, %d errors%n", steps, openings, errors.size());
        System.exit(errors.isEmpty() ? 0 : 1);
    }
}
