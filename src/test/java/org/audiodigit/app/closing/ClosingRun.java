package org.audiodigit.app.closing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import org.audiodigit.app.WorkbenchDriver;
import org.audiodigit.app.workspace.ModelSession.Engine;
import org.audiodigit.app.workspace.Navigation.RoomId;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.model.DigitModel;
import org.audiodigit.testing.AnsweringDialogs;
import org.audiodigit.testing.ToneDataset;
import org.audiodigit.testing.ToneModels;
import org.audiodigit.testing.ToneVoice;
import org.audiodigit.testing.WavFileBuilder;

/**
 * Opens the window, starts an activity and closes the window during it, for one activity after the
 * other. Exits with 0 if there was no exception, no task is left running, no temporary file is
 * left, and models and recordings are intact.
 */
final class ClosingRun {

    private static final int CLIPS = 1_000;
    private static final long MAX_CLOSE_SECONDS = 10;
    private static final int THEMES = 10;

    private final Path root;
    private final Path tones;
    private final Path many;
    private final Path model;
    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private final WorkbenchDriver workbench;

    private ClosingRun(Path root) throws Exception {
        this.root = root;
        tones = ToneDataset.write(root.resolve("tones"));
        many = root.resolve("many");
        for (int i = 0; i < CLIPS; i++) {
            WavFileBuilder.silence(many.resolve("%d_ann_%d.wav".formatted(i % 10, i / 10)), 80);
        }
        model = ToneModels.weak(root.resolve("model"));
        Path program = Files.createDirectories(root.resolve("program"));
        ToneVoice.write(tones, new ProgramFolder(program));
        workbench = new WorkbenchDriver(program, window -> dialogs);
    }

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(System.getProperty("audiodigit.closing.folder")).toAbsolutePath();
        WorkbenchDriver.startToolkit();
        ClosingRun run = new ClosingRun(root);
        run.closeDuringEachActivity();
        run.checkFiles();
        List<String> errors = run.workbench.errors().all();
        errors.forEach(error -> System.out.println("ERROR " + error));
        System.exit(errors.isEmpty() ? 0 : 1);
    }

    private void closeDuringEachActivity() throws Exception {
        closeWhile("starting", () -> {});
        closeWhile("scanning", () -> open(many));
        closeWhile(
                "loading a model",
                () -> WorkbenchDriver.runOnFxThread(() -> workspace().model().use(model)));
        closeWhile(
                "playing",
                () -> {
                    enter(RoomId.BROWSE, KeyCode.DOWN);
                    press(KeyCode.SPACE);
                });
        closeWhile("recording", () -> enter(RoomId.RECOGNISE, KeyCode.R));
        closeWhile("hands-free", () -> enter(RoomId.RECOGNISE, KeyCode.H));
        closeWhile(
                "recognising",
                () -> {
                    dialogs.recordings = List.of(tones);
                    enter(RoomId.RECOGNISE, KeyCode.O);
                });
        closeWhile(
                "adapting to a voice",
                () -> {
                    enter(RoomId.RECOGNISE, KeyCode.V);
                    WorkbenchDriver.until(() -> isEnabled("#voice-tune"));
                    press(KeyCode.T);
                    WorkbenchDriver.until(() -> !workbench.context().tasks().shown().isEmpty());
                    pause();
                });
        closeWhile("evaluating", () -> enter(RoomId.EVALUATE, KeyCode.E));
        closeWhile("training, by the window manager", this::requestCloseWhileTraining);
        closeWhile("starting a training", () -> enter(RoomId.TRAIN, KeyCode.T));
        closeWhile(
                "training, with the theme switched",
                () -> {
                    enter(RoomId.TRAIN, KeyCode.T);
                    for (int i = 0; i < THEMES; i++) {
                        WorkbenchDriver.runOnFxThread(workbench.context().themes()::toggle);
                        pause();
                    }
                });
    }

    /** The first request is cancelled, the second one confirmed. */
    private void requestCloseWhileTraining() throws Exception {
        enter(RoomId.TRAIN, KeyCode.T);
        WorkbenchDriver.until(() -> !workbench.context().tasks().shown().isEmpty());
        dialogs.confirm = false;
        WorkbenchDriver.runOnFxThread(workbench::requestClose);
        check("the window stays open", workbench.stage().isShowing());
        dialogs.confirm = true;
        dialogs.choice = Optional.of("Keep the best epoch so far and quit");
        WorkbenchDriver.runOnFxThread(workbench::requestClose);
        check("the window closes", !workbench.stage().isShowing());
        check("the user is asked twice", dialogs.questions.size() == 2);
    }

    private void check(String expectation, boolean holds) {
        if (!holds) {
            workbench.errors().add("not so: " + expectation, null);
        }
    }

    private interface Activity {
        void start() throws Exception;
    }

    private void closeWhile(String name, Activity activity) throws Exception {
        Files.writeString(
                root.resolve("program").resolve("settings.properties"),
                "dataset.last=" + tones + "\nmodel.last=" + model + "\n");
        WorkbenchDriver.runOnFxThread(workbench::open);
        if (!name.equals("starting")) {
            WorkbenchDriver.until(() -> workspace().data().openProperty().get().isPresent());
            WorkbenchDriver.until(() -> workspace().model().engineProperty().get() == Engine.READY);
        }
        activity.start();
        long closing = System.nanoTime();
        WorkbenchDriver.runOnFxThread(workbench::close);
        double seconds = (System.nanoTime() - closing) / 1e9;
        awaitThreads(name);
        System.out.printf(Locale.ROOT, "closed while %s: %.2f s%n", name, seconds);
        if (seconds > MAX_CLOSE_SECONDS) {
            workbench.errors().add(name + ": closing took " + seconds + " s", null);
        }
    }

    private void awaitThreads(String name) throws InterruptedException {
        long end = System.nanoTime() + MAX_CLOSE_SECONDS * 1_000_000_000L;
        while (tasksAlive()) {
            if (System.nanoTime() > end) {
                workbench.errors().add(name + ": a task is still running", null);
                return;
            }
            Thread.sleep(20);
        }
    }

    private static boolean tasksAlive() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().startsWith("task-"));
    }

    private boolean isEnabled(String button) {
        Node node = workbench.stage().getScene().lookup(button);
        return node != null && !node.isDisabled();
    }

    private Workspace workspace() {
        return workbench.context().workspace();
    }

    private void open(Path folder) {
        WorkbenchDriver.runOnFxThread(() -> workspace().data().open(folder));
    }

    private void enter(RoomId room, KeyCode key) throws InterruptedException {
        WorkbenchDriver.runOnFxThread(() -> workspace().navigation().roomProperty().set(room));
        // the room fills its lists in the background
        Thread.sleep(500);
        press(key);
        pause();
    }

    private static void press(KeyCode key) {
        WorkbenchDriver.runOnFxThread(() -> new Robot().keyType(key));
    }

    private static void pause() throws InterruptedException {
        Thread.sleep(100);
    }

    private void checkFiles() throws Exception {
        DigitModel.load(model).close();
        try (Stream<Path> folders = Files.walk(root)) {
            for (Path path : folders.toList()) {
                check(path);
            }
        }
        if (wavs() != ToneDataset.CLIPS) {
            workbench.errors().add("recordings were lost", null);
        }
    }

    private long wavs() throws IOException {
        try (Stream<Path> files = Files.list(tones)) {
            return files.filter(file -> file.toString().endsWith(".wav")).count();
        }
    }

    /** Checks that models are complete and no temporary files are left. */
    private void check(Path path) throws Exception {
        String name = path.getFileName().toString();
        // JavaFX deletes its own temporary files at exit
        if (!path.startsWith(root.resolve("tmp")) && name.endsWith(".tmp")) {
            workbench.errors().add("temporary file: " + path, null);
        }
        if (name.equals("manifest.json")) {
            DigitModel.load(path.getParent()).close();
        }
    }
}
