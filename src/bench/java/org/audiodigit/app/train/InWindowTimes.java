package org.audiodigit.app.train;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import org.audiodigit.app.WorkbenchDriver;
import org.audiodigit.app.workspace.ModelSession.Engine;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.bench.EpochClock;
import org.audiodigit.engine.WorkPriority;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.testing.AnsweringDialogs;

/**
 * Prints the duration of an epoch in seconds for a training that the full window shows. Arguments:
 * folder of the data set and number of epochs. Needs a display.
 */
public final class InWindowTimes {

    /** Time until the window is idle after its start. */
    private static final int SETTLING_MILLIS = 5_000;

    private InWindowTimes() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty(WorkPriority.PROPERTY, WorkPriority.LOW);
        ProgramFolder program = new ProgramFolder(Files.createTempDirectory("in-window"));
        Files.write(
                program.settings(),
                List.of(
                        "dataset.last=" + Path.of(arguments[0]).toAbsolutePath(),
                        "room=TRAIN",
                        "train.epochs=" + arguments[1]));
        WorkbenchDriver.startToolkit();
        WorkbenchDriver workbench =
                new WorkbenchDriver(
                        program.settings().getParent(), dialogs -> new AnsweringDialogs());
        WorkbenchDriver.runOnFxThread(workbench::open);
        Workspace workspace = workbench.context().workspace();
        WorkbenchDriver.until(() -> workspace.data().openProperty().get().isPresent());
        WorkbenchDriver.until(() -> workspace.model().engineProperty().get() == Engine.READY);
        Thread.sleep(SETTLING_MILLIS);
        WorkbenchDriver.runOnFxThread(
                () -> ((Button) workbench.stage().getScene().lookup("#train")).fire());
        int epochs = Integer.parseInt(arguments[1]);
        System.out.println(EpochClock.secondsAnEpoch(program.models(), epochs));
        Runtime.getRuntime().halt(0);
    }
}
