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
 * Opens the window and checks in each room that it draws no frames while idle. Exits with 1 if it
 * does. The system property {@value #FOLDER} names an empty folder.
 */
public final class IdleWindow {

    static final String FOLDER = "audiodigit.idle.folder";

    private static final int PAUSE_MILLIS = 200;
    private static final int ATTEMPTS = 50;

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
        for (RoomId room : RoomId.values()) {
            WorkbenchDriver.runOnFxThread(() -> workspace.navigation().roomProperty().set(room));
            WorkbenchDriver.until(() -> workbench.context().tasks().shown().isEmpty());
            if (!becomesIdle(pulses)) {
                System.out.println("The window never becomes idle in " + room + ".");
                System.exit(1);
            }
        }
        System.exit(0);
    }

    private static boolean becomesIdle(AtomicInteger pulses) throws InterruptedException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int before = pulses.get();
            Thread.sleep(PAUSE_MILLIS);
            if (pulses.get() == before) {
                return true;
            }
        }
        return false;
    }
}
