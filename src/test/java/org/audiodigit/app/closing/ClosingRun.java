package org.audiodigit.app.closing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
 * Opens the whole window, brings it to a moment at which something goes on, and closes it then; one
 * moment after the other. Ends with 0 if nothing was thrown, no thread of a task goes on, nothing
 * half written is left behind, and models and recordings are whole.
 */
final class ClosingRun {

    private static final int MANY = 1_000;
    private static final long MOST_SECONDS_TO_CLOSE = 10;
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
        for (int i = 0; i < MANY; i++) {
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
        run.all();
        run.lookAtWhatIsLeft();
        List<String> errors = run.workbench.errors().all();
        errors.forEach(error -> System.out.println("ERROR " + error));
        System.exit(errors.isEmpty() ? 0 : 1);
    }

    private void all() throws Exception {
        closeWhile("starting", () -> {});
        closeWhile("scanning", () -> open(many));
        closeWhile(
                "loading a model",
                () -> WorkbenchDriver.runOnFxThread(() -> workspace().model().use(model)));
        closeWhile(
                "playing",
                () -> {
                    enter(RoomId.BROWSE, KeyCode.DOWN);
                    key(KeyCode.SPACE);
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
                "an own voice is learned",
                () -> {
                    enter(RoomId.RECOGNISE, KeyCode.V);
                    WorkbenchDriver.until(() -> isPossible("#voice-tune"));
                    key(KeyCode.T);
                    WorkbenchDriver.until(() -> !workbench.context().tasks().shown().isEmpty());
                    pause();
                });
        closeWhile("evaluating", () -> enter(RoomId.EVALUATE, KeyCode.E));
        closeWhile("training begins", () -> enter(RoomId.TRAIN, KeyCode.T));
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

    private interface Moment {
        void come() throws Exception;
    }

    private void closeWhile(String what, Moment moment) throws Exception {
        Files.writeString(
                root.resolve("program").resolve("settings.properties"),
                "dataset.last=" + tones + "\nmodel.last=" + model + "\n");
        WorkbenchDriver.runOnFxThread(workbench::open);
        if (!what.equals("starting")) {
            WorkbenchDriver.until(() -> workspace().data().openProperty().get().isPresent());
            WorkbenchDriver.until(() -> workspace().model().engineProperty().get() == Engine.READY);
        }
        moment.come();
        long closing = System.nanoTime();
        WorkbenchDriver.runOnFxThread(workbench::close);
        double seconds = (System.nanoTime() - closing) / 1e9;
        awaitThreads(what);
        System.out.printf(Locale.ROOT, "closed while %s: %.2f s%n", what, seconds);
        if (seconds > MOST_SECONDS_TO_CLOSE) {
            workbench.errors().add(what + ": closing took " + seconds + " s", null);
        }
    }

    private void awaitThreads(String what) throws InterruptedException {
        long end = System.nanoTime() + MOST_SECONDS_TO_CLOSE * 1_000_000_000L;
        while (tasksAlive()) {
            if (System.nanoTime() > end) {
                workbench.errors().add(what + ": a task goes on", null);
                return;
            }
            Thread.sleep(20);
        }
    }

    private static boolean tasksAlive() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().startsWith("task-"));
    }

    private boolean isPossible(String button) {
        Node node = workbench.stage().getScene().lookup(button);
        return node != null && !node.isDisabled();
    }

    private Workspace workspace() {
        return workbench.context().workspace();
    }

    private void open(Path folder) {
        WorkbenchDriver.runOnFxThread(() -> workspace().data().open(folder));
    }

    private void enter(RoomId place, KeyCode then) throws InterruptedException {
        WorkbenchDriver.runOnFxThread(() -> workspace().navigation().roomProperty().set(place));
        // what the room lists is there after a moment
        Thread.sleep(500);
        key(then);
        pause();
    }

    private static void key(KeyCode key) {
        WorkbenchDriver.runOnFxThread(() -> new Robot().keyType(key));
    }

    private static void pause() throws InterruptedException {
        Thread.sleep(100);
    }

    private void lookAtWhatIsLeft() throws Exception {
        DigitModel.load(model).close();
        try (Stream<Path> folders = Files.walk(root)) {
            for (Path path : folders.toList()) {
                look(path);
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

    /** A model is whole; nothing else than data and models is left. */
    private void look(Path path) throws Exception {
        String name = path.getFileName().toString();
        // what the toolkit keeps there it takes away at its end
        if (!path.startsWith(root.resolve("tmp")) && name.endsWith(".tmp")) {
            workbench.errors().add("left behind: " + path, null);
        }
        if (name.equals("manifest.json")) {
            DigitModel.load(path.getParent()).close();
        }
    }
}
