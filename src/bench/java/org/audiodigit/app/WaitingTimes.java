package org.audiodigit.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import org.audiodigit.app.workspace.ModelSession.Engine;
import org.audiodigit.app.workspace.Navigation.ModelRequest;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.testing.AnsweringDialogs;

/**
 * Opens the window on a {@link VirtualScreen}, presses keys, and prints a line for each wait: its
 * name, the number of the round from 1, and the figures of {@link Wait}. Arguments: the file of
 * pixels, a data set, a large data set, the folder of a model.
 */
public final class WaitingTimes {

    private static final int ROUNDS = 3;
    private static final long SETTLED_NANOS = 3_000_000_000L;

    private final WaitMeter meter;
    private final WorkbenchDriver driver;
    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private final Path folder;
    private final Path large;
    private final Path model;
    private final Path copy;
    private Robot robot;

    private WaitingTimes(List<String> arguments) throws IOException, InterruptedException {
        folder = Path.of(arguments.get(1)).toAbsolutePath();
        large = Path.of(arguments.get(2)).toAbsolutePath();
        model = Path.of(arguments.get(3)).toAbsolutePath();
        ProgramFolder program = new ProgramFolder(Files.createTempDirectory("waiting"));
        Files.write(
                program.settings(),
                List.of(
                        "dataset.last=" + folder,
                        "model.last=" + model,
                        "window.place=0 0 %d %d"
                                .formatted(VirtualScreen.WIDTH, VirtualScreen.HEIGHT)));
        copy = copy(model, program.models().resolve("copy"));
        WorkbenchDriver.startToolkit();
        meter = new WaitMeter(Path.of(arguments.get(0)));
        driver = new WorkbenchDriver(program.settings().getParent(), wrapped -> dialogs);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        WaitingTimes times = new WaitingTimes(List.of(arguments));
        times.open();
        times.measure();
        Runtime.getRuntime().halt(0);
    }

    /** Another model for comparisons. */
    private static Path copy(Path model, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(model)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return to;
    }

    private void open() throws InterruptedException {
        WorkbenchDriver.runOnFxThread(driver::open);
        WorkbenchDriver.until(
                () ->
                        isOpen(folder)
                                && workspace().model().activeProperty().get().isPresent()
                                && workspace().model().engineProperty().get() == Engine.READY);
        WorkbenchDriver.runOnFxThread(
                () -> {
                    robot = new Robot();
                    // keys go to the window below the pointer, and nothing there reacts to it
                    robot.mouseMove(VirtualScreen.WIDTH / 2.0, VirtualScreen.HEIGHT - 8.0);
                });
        meter.awaitStillness(SETTLED_NANOS);
    }

    private Workspace workspace() {
        return driver.context().workspace();
    }

    private void measure() throws InterruptedException {
        for (int round = 1; round <= ROUNDS; round++) {
            key("another clip and its spectrogram", round, KeyCode.DOWN);
        }
        for (int round = 1; round <= ROUNDS; round++) {
            key("theme, in Browse", round, KeyCode.F6);
            key("theme, in Browse", round + ROUNDS, KeyCode.F6);
        }
        for (int round = 1; round <= ROUNDS; round++) {
            control("room Train", round, KeyCode.DIGIT2);
            control("room Evaluate", round, KeyCode.DIGIT3);
            control("room Recognise", round, KeyCode.DIGIT4);
            control("room Browse, from another", round, KeyCode.DIGIT1);
        }
        for (int round = 1; round <= ROUNDS; round++) {
            key("theme, with all rooms built", round, KeyCode.F6);
            key("theme, with all rooms built", round + ROUNDS, KeyCode.F6);
        }
        for (int round = 1; round <= ROUNDS; round++) {
            key("help", round, KeyCode.F1);
            key("help closed", round, KeyCode.ESCAPE);
        }
        browse();
        evaluate();
        control("room Train", ROUNDS + 1, KeyCode.DIGIT2);
        for (int round = 1; round <= ROUNDS; round++) {
            key("Train: layers", round, KeyCode.L);
            key("Train: layers closed", round, KeyCode.L);
        }
        control("room Browse, from another", ROUNDS + 1, KeyCode.DIGIT1);
        for (int round = 1; round <= ROUNDS; round++) {
            open("opening 30,000 clips", round, large);
            key("flagging one of 30,000 clips", round, KeyCode.F);
            open("opening FSDD", round, folder);
        }
    }

    private void browse() throws InterruptedException {
        for (int round = 1; round <= ROUNDS; round++) {
            key("Browse: suspicious clips", round, KeyCode.S);
            key("Browse: map", round, KeyCode.M);
            key("Browse: table", round, KeyCode.T);
            key("Browse: six clips", round, KeyCode.G);
            key("Browse: one clip", round, KeyCode.G);
        }
        for (int round = 1; round <= ROUNDS; round++) {
            // the property is compared by identity: each run sets another map
            Object before = workspace().data().predictionsProperty().get();
            measure(
                    "Browse: predict all",
                    round,
                    () -> robot.keyType(KeyCode.P),
                    () -> workspace().data().predictionsProperty().get() != before);
        }
    }

    private void evaluate() throws InterruptedException {
        control("room Evaluate", ROUNDS + 1, KeyCode.DIGIT3);
        for (int round = 1; round <= ROUNDS; round++) {
            Object before = workspace().data().predictionsProperty().get();
            measure(
                    "Evaluate: run",
                    round,
                    () -> robot.keyType(KeyCode.E),
                    () -> workspace().data().predictionsProperty().get() != before);
        }
        for (int round = 1; round <= ROUNDS; round++) {
            key("Evaluate: speakers", round, KeyCode.DIGIT2);
            key("Evaluate: calibration", round, KeyCode.DIGIT3);
            key("Evaluate: rejection", round, KeyCode.DIGIT4);
            key("Evaluate: matrix", round, KeyCode.DIGIT1);
        }
        List<ModelRequest> two =
                List.of(new ModelRequest(model, "first"), new ModelRequest(copy, "second"));
        measure(
                "Evaluate: comparison",
                1,
                () -> workspace().navigation().compare(two),
                () -> shows("#verdict"));
    }

    private boolean shows(String selector) {
        return lookup(selector).filter(Node::isVisible).isPresent();
    }

    private Optional<Node> lookup(String selector) {
        return Optional.ofNullable(driver.stage().getScene().lookup(selector));
    }

    private void open(String name, int round, Path data) throws InterruptedException {
        dialogs.folder = Optional.of(data);
        measure(
                name,
                round,
                () -> typeWithControl(KeyCode.O),
                () ->
                        isOpen(data)
                                && lookup("#clips")
                                        .map(TableView.class::cast)
                                        .filter(table -> !table.getItems().isEmpty())
                                        .isPresent());
    }

    private boolean isOpen(Path data) {
        return workspace()
                .data()
                .openProperty()
                .get()
                .filter(open -> open.folder().equals(data))
                .isPresent();
    }

    private void key(String name, int round, KeyCode key) throws InterruptedException {
        measure(name, round, () -> robot.keyType(key), () -> true);
    }

    private void control(String name, int round, KeyCode key) throws InterruptedException {
        measure(name, round, () -> typeWithControl(key), () -> true);
    }

    private void typeWithControl(KeyCode key) {
        robot.keyPress(KeyCode.CONTROL);
        robot.keyType(key);
        robot.keyRelease(KeyCode.CONTROL);
    }

    private void measure(String name, int round, Runnable action, BooleanSupplier done)
            throws InterruptedException {
        Wait wait = meter.measure(action, done);
        System.out.printf(Locale.ROOT, "wait\t%s\t%d\t%s%n", name, round, wait.text());
    }
}
