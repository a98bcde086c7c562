package org.audiodigit.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.audiodigit.ToneDataset;
import org.audiodigit.app.dialog.AnsweringDialogs;
import org.audiodigit.app.log.RecentLog;
import org.audiodigit.app.workspace.ModelInWindow.Engine;
import org.audiodigit.app.workspace.Navigation.Place;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.files.ProgramFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A window in which nothing happens sleeps. An animation that goes on out of sight wakes it sixty
 * times a second, and takes that from a training and from a battery.
 */
@WindowTest
class StillWindowTest {

    private static final int PATIENCE_SECONDS = 60;
    private static final int STILL_MILLIS = 400;

    @TempDir private Path folder;
    private Stage stage;
    private Workbench workbench;

    @Start
    void start(Stage stage) throws Exception {
        this.stage = stage;
        Path tones = ToneDataset.write(folder.resolve("tones"));
        Path program = Files.createDirectories(folder.resolve("program"));
        Files.writeString(program.resolve("settings.properties"), "dataset.last=" + tones + "\n");
        AnsweringDialogs dialogs = new AnsweringDialogs();
        workbench = new Workbench(stage, new RecentLog(), new ProgramFolder(program), w -> dialogs);
        workbench.open();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(
                () -> {
                    List.copyOf(Window.getWindows()).forEach(Window::hide);
                    workbench.close();
                });
    }

    @ParameterizedTest
    @EnumSource
    void nothingMovesWhereNothingHappens(Place place, FxRobot robot) throws Exception {
        Workspace workspace = workbench.context().workspace();
        await(
                () ->
                        workspace.data().openProperty().get().isPresent()
                                && workspace.model().engineProperty().get() == Engine.READY);
        robot.interact(() -> workspace.navigation().placeProperty().set(place));
        await(() -> workbench.context().tasks().shown().isEmpty());

        AtomicInteger pulses = new AtomicInteger();
        robot.interact(() -> stage.getScene().addPostLayoutPulseListener(pulses::incrementAndGet));
        await(
                () -> {
                    int before = pulses.get();
                    WaitForAsyncUtils.sleep(STILL_MILLIS, TimeUnit.MILLISECONDS);
                    return pulses.get() == before;
                });
    }

    private static void await(Callable<Boolean> so) throws Exception {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, so);
    }
}
