package org.audiodigit.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.audiodigit.app.log.RecentLog;
import org.audiodigit.app.workspace.Navigation.RoomId;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.testing.AnsweringDialogs;
import org.audiodigit.testing.FocusableNodes;
import org.audiodigit.testing.ToneVoice;
import org.audiodigit.testing.TrainedTones;
import org.audiodigit.testing.WindowTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What must be so in every room of the window. */
@WindowTest
@Tag("engine")
class WholeWindowTest {

    private static final int PATIENCE_SECONDS = 120;

    @RegisterExtension static final TrainedTones TONES = TrainedTones.weak();

    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private Stage stage;
    private Workbench workbench;

    @Start
    void start(Stage stage) throws Exception {
        this.stage = stage;
        Path program = Files.createDirectories(TONES.folder().resolve("program"));
        Files.writeString(
                program.resolve("settings.properties"),
                "dataset.last="
                        + TONES.data()
                        + "\nmodel.last="
                        + TONES.model()
                        + "\nwindow.place=0 0 1280 800\n");
        ProgramFolder own = new ProgramFolder(program);
        if (!Files.exists(own.voices())) {
            ToneVoice.write(TONES.data(), own);
        }
        workbench = new Workbench(stage, new RecentLog(), own, window -> dialogs);
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

    private void enter(FxRobot robot, RoomId place) throws Exception {
        var workspace = workbench.context().workspace();
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                () ->
                        workspace.data().openProperty().get().isPresent()
                                && workspace.model().inUseProperty().get().isPresent());
        robot.interact(() -> workspace.navigation().roomProperty().set(place));
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                () -> workbench.context().tasks().shown().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void fill(FxRobot robot, RoomId place) throws Exception {
        enter(robot, place);
        switch (place) {
            case BROWSE -> robot.type(KeyCode.DOWN);
            case TRAIN -> robot.type(KeyCode.L);
            case EVALUATE -> robot.type(KeyCode.E);
            case RECOGNISE -> {
                dialogs.recordings = List.of(TONES.data().resolve("1_ann_0.wav"));
                robot.type(KeyCode.O);
            }
        }
        if (place == RoomId.EVALUATE) {
            awaitSeen("matrix");
        } else {
            awaitCanvas();
        }
        enter(robot, place);
    }

    @Test
    void whatTakesTheFocusHasWordsAndCanvasesSayWhatTheyShow(FxRobot robot) throws Exception {
        Set<String> silent = new TreeSet<>();
        for (RoomId place : RoomId.values()) {
            fill(robot, place);
            silent.addAll(silentOnes(robot));
        }
        silent.addAll(silentOnesOfOwnVoice(robot));
        robot.type(KeyCode.F1);
        robot.press(KeyCode.CONTROL, KeyCode.L).release(KeyCode.L, KeyCode.CONTROL);
        silent.addAll(silentOnes(robot));

        assertThat(silent).isEmpty();
    }

    /** While it is tuned, while one chooses, while words are asked for. */
    private Set<String> silentOnesOfOwnVoice(FxRobot robot) throws Exception {
        Set<String> silent = new TreeSet<>();
        robot.type(KeyCode.V);
        awaitSeen("voice-tune");
        robot.type(KeyCode.T);
        silent.addAll(silentOnes(robot));
        awaitSeen("voice-outcome");
        silent.addAll(silentOnes(robot));
        robot.type(KeyCode.K);
        robot.type(KeyCode.V);
        awaitSeen("voice-tune");
        robot.type(KeyCode.BACK_SPACE);
        silent.addAll(silentOnes(robot));
        return silent;
    }

    /** Waits until something is seen that can be used or read. */
    private void awaitSeen(String id) throws Exception {
        Parent root = stage.getScene().getRoot();
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(() -> FocusableNodes.isSeen(id, root)).get());
    }

    private void awaitCanvas() throws Exception {
        Parent root = stage.getScene().getRoot();
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                () ->
                        WaitForAsyncUtils.asyncFx(
                                        () -> !FocusableNodes.canvasesBelow(root).isEmpty())
                                .get());
    }

    private static Set<String> silentOnes(FxRobot robot) {
        Set<String> silent = new TreeSet<>();
        robot.interact(
                () -> {
                    for (Window window : Window.getWindows()) {
                        Parent root = window.getScene().getRoot();
                        FocusableNodes.below(root).stream()
                                .filter(node -> !FocusableNodes.hasWords(node, root))
                                .map(FocusableNodes::describe)
                                .forEach(silent::add);
                        FocusableNodes.canvasesBelow(root).stream()
                                .filter(canvas -> !FocusableNodes.saysWhatIsShown(canvas))
                                .map(FocusableNodes::describe)
                                .forEach(silent::add);
                    }
                });
        return silent;
    }

    @Test
    void inASmallWindowEverythingIsReachedByScrolling(FxRobot robot) throws Exception {
        for (RoomId place : RoomId.values()) {
            fill(robot, place);
            for (int[] size : new int[][] {{400, 300}, {700, 350}, {1280, 800}}) {
                robot.interact(
                        () -> {
                            stage.setWidth(size[0]);
                            stage.setHeight(size[1]);
                        });
                WaitForAsyncUtils.waitForFxEvents();
                robot.interact(() -> stage.getScene().getRoot().layout());
                assertThat(unreachable(robot))
                        .as("%s at %d x %d", place, size[0], size[1])
                        .isEmpty();
            }
        }
    }

    /** Controls that lie neither in what scrolls nor in the window, or that have no size. */
    private List<String> unreachable(FxRobot robot) {
        List<String> lost = new ArrayList<>();
        robot.interact(
                () -> {
                    Parent root = stage.getScene().getRoot();
                    ScrollPane scroll = (ScrollPane) root.lookup(".small-window-scroll");
                    Bounds window =
                            new BoundingBox(
                                    0,
                                    0,
                                    stage.getScene().getWidth(),
                                    stage.getScene().getHeight());
                    for (Node node : FocusableNodes.below(root)) {
                        if (inScrolling(node)) {
                            continue;
                        }
                        Node content = scroll.getContent();
                        boolean inContent = isBelow(node, content);
                        Bounds place = node.localToScene(node.getLayoutBounds());
                        Bounds room =
                                inContent
                                        ? content.localToScene(content.getLayoutBounds())
                                        : window;
                        if (place.isEmpty() || !larger(room).contains(place)) {
                            lost.add(FocusableNodes.describe(node) + " at " + place);
                        }
                    }
                });
        return lost;
    }

    /** A border that stands out by a pixel is no matter. */
    private static Bounds larger(Bounds room) {
        return new BoundingBox(
                room.getMinX() - 2, room.getMinY() - 2, room.getWidth() + 4, room.getHeight() + 4);
    }

    private static boolean isBelow(Node node, Node ancestor) {
        return node != null && (node == ancestor || isBelow(node.getParent(), ancestor));
    }

    /** What lies in a pane of its own that scrolls, or that is folded, is reached in there. */
    private static boolean inScrolling(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            boolean small = at.getStyleClass().contains("small-window-scroll");
            if (at instanceof ScrollPane && !small || at instanceof TitledPane) {
                return true;
            }
        }
        return false;
    }
}
