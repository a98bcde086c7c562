package org.audiodigit.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import org.audiodigit.app.workspace.ModelSession.Engine;
import org.audiodigit.app.workspace.Navigation.RoomId;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.testing.AnsweringDialogs;
import org.audiodigit.testing.FocusableNodes;
import org.audiodigit.testing.ToneDataset;

/**
 * Visits all rooms of a window without an engine or without MXNet, plays a clip and prints what is
 * disabled.
 */
final class MissingEngineRun {

    static final String FOLDER = "test.folder";

    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private final WorkbenchDriver workbench;

    private MissingEngineRun(Path root) throws Exception {
        Path tones = ToneDataset.write(root.resolve("tones"));
        Path program = Files.createDirectories(root.resolve("program"));
        Files.writeString(program.resolve("settings.properties"), "dataset.last=" + tones);
        workbench = new WorkbenchDriver(program, window -> dialogs);
    }

    public static void main(String[] arguments) throws Exception {
        WorkbenchDriver.startToolkit();
        new MissingEngineRun(Path.of(System.getProperty(FOLDER))).visitRooms();
        System.exit(0);
    }

    private void visitRooms() throws Exception {
        WorkbenchDriver.runOnFxThread(workbench::open);
        WorkbenchDriver.until(() -> workspace().data().openProperty().get().isPresent());
        WorkbenchDriver.until(() -> workspace().model().engineProperty().get() != Engine.STARTING);
        boolean recognises = workspace().model().engineProperty().get() == Engine.READY;
        String reason = workspace().model().trainingObstacleProperty().get();
        print("reason " + reason);
        enter(RoomId.BROWSE);
        print("room BROWSE " + shows(reason) + " " + disabled("predict"));
        press(KeyCode.DOWN);
        WorkbenchDriver.until(() -> !FocusableNodes.canvasesBelow(root()).isEmpty());
        enter(RoomId.TRAIN);
        print("room TRAIN " + shows(reason) + " " + disabled("train"));
        enter(RoomId.EVALUATE);
        print("room EVALUATE " + shows(reason));
        enter(RoomId.RECOGNISE);
        WorkbenchDriver.runOnFxThread(() -> workspace().navigation().recognise(List.of(clip())));
        WorkbenchDriver.until(() -> FocusableNodes.isUsable("play", root()));
        print("room RECOGNISE " + shows(reason) + " " + disabled("own-voice"));
        int before = dialogs.warnings.size();
        if (recognises) {
            WorkbenchDriver.until(() -> answers("7"));
            print("recognised 7");
            print("warnings " + before);
        } else {
            WorkbenchDriver.runOnFxThread(
                    () -> workspace().model().use(Path.of("models/digit-cnn")));
            WorkbenchDriver.until(() -> workspace().model().problemProperty().get().equals(reason));
            print("warnings " + before + ", then " + dialogs.warnings.size());
        }
        workbench.errors().all().forEach(error -> print("ERROR " + error));
        WorkbenchDriver.runOnFxThread(workbench::close);
    }

    private static Path clip() {
        return Path.of("assets/samples/01/7_01_0.wav").toAbsolutePath();
    }

    private void enter(RoomId room) {
        WorkbenchDriver.runOnFxThread(() -> workspace().navigation().roomProperty().set(room));
    }

    private static void press(KeyCode key) {
        WorkbenchDriver.runOnFxThread(() -> new Robot().keyType(key));
    }

    private boolean shows(String text) throws InterruptedException {
        boolean[] shown = new boolean[1];
        WorkbenchDriver.runOnFxThread(
                () ->
                        shown[0] =
                                root().lookup(".room").lookupAll(".label").stream()
                                        .anyMatch(
                                                node ->
                                                        node instanceof Label label
                                                                && text.equals(label.getText())));
        return shown[0];
    }

    private String disabled(String id) {
        String[] state = new String[1];
        WorkbenchDriver.runOnFxThread(
                () -> {
                    boolean usable = FocusableNodes.isUsable(id, root());
                    state[0] = id + (usable ? " enabled" : " disabled");
                });
        return state[0];
    }

    private boolean answers(String word) {
        return root().lookup("#answer") instanceof Label answer && answer.getText().equals(word);
    }

    private Parent root() {
        return workbench.stage().getScene().getRoot();
    }

    private Workspace workspace() {
        return workbench.context().workspace();
    }

    private static void print(String line) {
        System.out.println(line);
    }
}
