package org.audiodigit.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.audiodigit.app.workspace.ModelSession.Engine;
import org.audiodigit.app.workspace.Navigation.RoomId;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.testing.AnsweringDialogs;
import org.audiodigit.testing.ToneDataset;

/**
 * Opens the window, does nothing in each of its rooms, and ends with 1 if it never comes to rest in
 * one. Argument, as a property: {@value #FOLDER}, an empty folder.
 */
public final class IdleWindow {

    static final String FOLDER = "audiodigit.still.folder";

    private static final int STILL_MILLIS = 200;
    private static final int LOOKS = 50;

    private IdleWindow() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(System.getProperty(FOLDER));
        Path tones = ToneDataset.write(folder.resolve("tones"));
        Path program = Files.createDirectories(folder.resolve("program"));
        Files.write(program.resolve("settings.properties"), List.of("dataset.last=" + tones));
        WorkbenchDriver.startToolkit();
        WorkbenchDriver workbench = new WorkbenchDriver(program, window -> new AnsweringDialogs());
        WorkbenchDriver.runOnFxThread(workbench::open);
        Workspace workspace = workbench.context().workspace();
        WorkbenchDriver.until(() -> workspace.data().openProperty().get().isPresent());
        WorkbenchDriver.until(() -> workspace.model().engineProperty().get() == Engine.READY);
        AtomicInteger pulses = new AtomicInteger();
        WorkbenchDriver.runOnFxThread(
                () ->
                        workbench
                                .stage()
                                .getScene()
                                .addPostLayoutPulseListener(pulses::incrementAndGet));
        for (RoomId place : RoomId.values()) {
            WorkbenchDriver.runOnFxThread(() -> workspace.navigation().roomProperty().set(place));
            WorkbenchDriver.until(() -> workbench.context().tasks().shown().isEmpty());
            if (!comesToRest(pulses)) {
                System.out.println("The window never rests in " + place + ".");
                System.exit(1);
            }
        }
        System.exit(0);
    }

    private static boolean comesToRest(AtomicInteger pulses) throws InterruptedException {
        for (int look = 0; look < LOOKS; look++) {
            int before = pulses.get();
            Thread.sleep(STILL_MILLIS);
            if (pulses.get() == before) {
                return true;
            }
        }
        return false;
    }
}
