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

/** Accessibility and small windows, in every room. */
@WindowTest
@Tag("engine")
class WholeWindowTest {

    private static final int TIMEOUT_SECONDS = 120;

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

    private void enter(FxRobot robot, RoomId room) throws Exception {
        var workspace = workbench.context().workspace();
        WaitForAsyncUtils.waitFor(
                TIMEOUT_SECONDS,
                TimeUnit.SECONDS,
                () ->
                        workspace.data().openProperty().get().isPresent()
                                && workspace.model().activeProperty().get().isPresent());
        robot.interact(() -> workspace.navigation().roomProperty().set(room));
        WaitForAsyncUtils.waitFor(
                TIMEOUT_SECONDS,
                TimeUnit.SECONDS,
                () -> workbench.context().tasks().shown().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void fill(FxRobot robot, RoomId room) throws Exception {
        enter(robot, room);
        switch (room) {
            case BROWSE -> robot.type(KeyCode.DOWN);
            case TRAIN -> robot.type(KeyCode.L);
            case EVALUATE -> robot.type(KeyCode.E);
            case RECOGNISE -> {
                dialogs.recordings = List.of(TONES.data().resolve("1_ann_0.wav"));
                robot.type(KeyCode.O);
            }
        }
        if (room == RoomId.EVALUATE) {
            awaitUsable("matrix");
        } else {
            awaitCanvas();
        }
        enter(robot, room);
    }

    @Test
    void controlsAndCanvasesHaveTextsForScreenReaders(FxRobot robot) throws Exception {
        Set<String> missing = new TreeSet<>();
        for (RoomId room : RoomId.values()) {
            fill(robot, room);
            missing.addAll(undescribed(robot));
        }
        missing.addAll(undescribedOnVoicePage(robot));
        robot.type(KeyCode.F1);
        robot.press(KeyCode.CONTROL, KeyCode.L).release(KeyCode.L, KeyCode.CONTROL);
        missing.addAll(undescribed(robot));

        assertThat(missing).isEmpty();
    }

    @Test
    void eachKeyIsThatOfOneVisibleControl(FxRobot robot) throws Exception {
        for (RoomId room : RoomId.values()) {
            fill(robot, room);
            robot.interact(() -> checkKeys(room.name()));
        }
        robot.type(KeyCode.V);
        awaitUsable("voice-tune");
        robot.interact(() -> checkKeys("voice"));
    }

    private void checkKeys(String page) {
        assertThat(FocusableNodes.byKey(stage.getScene().getRoot()))
                .as(page)
                .isNotEmpty()
                .allSatisfy((key, controls) -> assertThat(controls).as(key).hasSize(1));
    }

    /** Checks the page during adaptation, with its result and during recording. */
    private Set<String> undescribedOnVoicePage(FxRobot robot) throws Exception {
        Set<String> missing = new TreeSet<>();
        robot.type(KeyCode.V);
        awaitUsable("voice-tune");
        robot.type(KeyCode.T);
        missing.addAll(undescribed(robot));
        awaitUsable("voice-outcome");
        missing.addAll(undescribed(robot));
        robot.type(KeyCode.K);
        robot.type(KeyCode.V);
        awaitUsable("voice-tune");
        robot.type(KeyCode.BACK_SPACE);
        missing.addAll(undescribed(robot));
        return missing;
    }

    /** Waits until a node is visible and enabled. */
    private void awaitUsable(String id) throws Exception {
        Parent root = stage.getScene().getRoot();
        WaitForAsyncUtils.waitFor(
                TIMEOUT_SECONDS,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(() -> FocusableNodes.isUsable(id, root)).get());
    }

    private void awaitCanvas() throws Exception {
        Parent root = stage.getScene().getRoot();
        WaitForAsyncUtils.waitFor(
                TIMEOUT_SECONDS,
                TimeUnit.SECONDS,
                () ->
                        WaitForAsyncUtils.asyncFx(
                                        () -> !FocusableNodes.canvasesBelow(root).isEmpty())
                                .get());
    }

    private static Set<String> undescribed(FxRobot robot) {
        Set<String> missing = new TreeSet<>();
        robot.interact(
                () -> {
                    for (Window window : Window.getWindows()) {
                        Parent root = window.getScene().getRoot();
                        FocusableNodes.below(root).stream()
                                .filter(node -> !FocusableNodes.hasText(node, root))
                                .map(FocusableNodes::describe)
                                .forEach(missing::add);
                        FocusableNodes.canvasesBelow(root).stream()
                                .filter(canvas -> !FocusableNodes.isDescribed(canvas))
                                .map(FocusableNodes::describe)
                                .forEach(missing::add);
                    }
                });
        return missing;
    }

    @Test
    void roomsNeedNoScrollingInAWindowOf800By600(FxRobot robot) throws Exception {
        for (RoomId room : RoomId.values()) {
            fill(robot, room);
            robot.interact(
                    () -> {
                        stage.setWidth(800);
                        stage.setHeight(600);
                    });
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> stage.getScene().getRoot().layout());
            ScrollPane scroll = robot.lookup(".small-window-scroll").queryAs(ScrollPane.class);
            Bounds content = scroll.getContent().getLayoutBounds();
            Bounds visible = scroll.getViewportBounds();
            assertThat(content.getHeight()).as(room.name()).isLessThan(visible.getHeight() + 1);
            assertThat(content.getWidth()).as(room.name()).isLessThan(visible.getWidth() + 1);
            robot.interact(
                    () -> {
                        stage.setWidth(1280);
                        stage.setHeight(800);
                    });
        }
    }

    @Test
    void allControlsOfASmallWindowAreReachableByScrolling(FxRobot robot) throws Exception {
        for (RoomId room : RoomId.values()) {
            fill(robot, room);
            for (int[] size : new int[][] {{400, 300}, {700, 350}, {1280, 800}}) {
                robot.interact(
                        () -> {
                            stage.setMinWidth(0);
                            stage.setMinHeight(0);
                            stage.setWidth(size[0]);
                            stage.setHeight(size[1]);
                        });
                WaitForAsyncUtils.waitForFxEvents();
                robot.interact(() -> stage.getScene().getRoot().layout());
                assertThat(unreachable(robot))
                        .as("%s at %d x %d", room, size[0], size[1])
                        .isEmpty();
            }
        }
    }

    /**
     * Returns the controls outside of the scrolled content and the window, and those without a
     * size.
     */
    private List<String> unreachable(FxRobot robot) {
        List<String> unreachable = new ArrayList<>();
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
                        if (isInInnerPane(node)) {
                            continue;
                        }
                        Node content = scroll.getContent();
                        boolean inContent = isBelow(node, content);
                        Bounds bounds = node.localToScene(node.getLayoutBounds());
                        Bounds area =
                                inContent
                                        ? content.localToScene(content.getLayoutBounds())
                                        : window;
                        if (bounds.isEmpty() || !withTolerance(area).contains(bounds)) {
                            unreachable.add(FocusableNodes.describe(node) + " at " + bounds);
                        }
                    }
                });
        return unreachable;
    }

    /** Borders may exceed the area by two pixels. */
    private static Bounds withTolerance(Bounds area) {
        return new BoundingBox(
                area.getMinX() - 2, area.getMinY() - 2, area.getWidth() + 4, area.getHeight() + 4);
    }

    private static boolean isBelow(Node node, Node ancestor) {
        return node != null && (node == ancestor || isBelow(node.getParent(), ancestor));
    }

    /** Whether a node is in a scroll pane or a titled pane of its room. */
    private static boolean isInInnerPane(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            boolean small = at.getStyleClass().contains("small-window-scroll");
            if (at instanceof ScrollPane && !small || at instanceof TitledPane) {
                return true;
            }
        }
        return false;
    }
}
