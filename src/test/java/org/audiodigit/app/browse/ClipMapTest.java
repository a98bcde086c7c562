package org.audiodigit.app.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.audiodigit.app.workspace.ModelSession;
import org.audiodigit.app.workspace.Navigation.RoomId;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.testing.RoomWindow;
import org.audiodigit.testing.TestContext;
import org.audiodigit.testing.ToneDataset;
import org.audiodigit.testing.ToneModels;
import org.audiodigit.testing.TrainedTones;
import org.audiodigit.testing.WindowTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@WindowTest
@Tag("engine")
class ClipMapTest {

    @RegisterExtension static final TrainedTones TONES = TrainedTones.good();

    @TempDir static Path parent;
    private TestContext test;
    private BrowseRoom room;

    @Start
    void start(Stage stage) throws Exception {
        test = TestContext.withoutWindow(Files.createTempDirectory(parent, "home"));
        room = new BrowseRoom(test.context(), new ProgramFolder(parent.resolve("program")));
        RoomWindow.show(stage, test, RoomId.BROWSE, () -> room);
        test.context().workspace().data().open(TONES.data());
        test.context().workspace().model().use(TONES.model());
    }

    @AfterEach
    void close() {
        test.context().workspace().model().activeProperty().get().orElseThrow().model().close();
    }

    private String selected() {
        return room.model().list().selectedProperty().get().map(ClipRow::name).orElseThrow();
    }

    private static String text(FxRobot robot, String id) {
        return ((Labeled) robot.lookup(id).query()).getText();
    }

    /** Moves over the map until a tip names a clip. */
    private static String hoverOverAClip(FxRobot robot, Node canvas) {
        var bounds = canvas.localToScreen(canvas.getLayoutBounds());
        for (double y = bounds.getMinY() + 6; y < bounds.getMaxY(); y += 10) {
            for (double x = bounds.getMinX() + 6; x < bounds.getMaxX(); x += 10) {
                robot.moveTo(new Point2D(x, y));
                Node tip = robot.lookup(".map-tip").query();
                if (tip.isVisible()) {
                    return ((Labeled) tip).getText();
                }
            }
        }
        throw new AssertionError("no clip on the map");
    }

    @Test
    void aClickOnAPointSelectsAndPlaysItsClip(FxRobot robot) {
        robot.type(KeyCode.M);
        WaitForAsyncUtils.waitForFxEvents();
        Node canvas = robot.lookup("#map-canvas").query();
        assertThat(canvas.isFocused()).isTrue();
        String tip = hoverOverAClip(robot, canvas);

        robot.clickOn(MouseButton.PRIMARY);

        WaitForAsyncUtils.waitForFxEvents();
        assertThat(tip).startsWith(selected() + " · label");
        assertThat(canvas.getAccessibleText()).contains("Selected: " + selected());
        assertThat(test.player().played).hasSize(1);
    }

    @Test
    void theMapIsUsedByKeyboard(FxRobot robot) {
        robot.type(KeyCode.M);
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.RIGHT, KeyCode.LEFT, KeyCode.DOWN, KeyCode.UP);
        robot.type(KeyCode.N);
        assertThat(text(robot, "#count")).isEqualTo("10 of 160 clips");
        assertThat(text(robot, "#map-flag")).isEqualTo("Flag 10 clips");
        robot.press(KeyCode.SHIFT, KeyCode.F).release(KeyCode.F, KeyCode.SHIFT);
        assertThat(test.context().workspace().data().flags().flaggedProperty().get()).hasSize(10);
        robot.type(KeyCode.ESCAPE);
        assertThat(text(robot, "#count")).isEqualTo("160 of 160 clips");
        robot.type(KeyCode.SPACE);
        assertThat(test.player().played).hasSize(1);
        robot.type(KeyCode.T);
        WaitForAsyncUtils.waitForFxEvents();
        TableView<?> table = robot.lookup("#clips").queryTableView();
        assertThat(table.isFocused()).isTrue();
        assertThat(((ClipRow) table.getSelectionModel().getSelectedItem()).name())
                .isEqualTo(selected());
    }

    @Test
    void theMapOfAnotherModelSaysSoAndCanBeReplaced(FxRobot robot) throws Exception {
        robot.type(KeyCode.M);
        WaitForAsyncUtils.waitForFxEvents();
        Node again = robot.lookup("#map-compute-again").query();
        assertThat(again.isVisible()).isFalse();
        Path weak = ToneModels.weak(Files.createTempDirectory(parent, "weak").resolve("model"));
        robot.type(KeyCode.T);
        robot.interact(
                () -> {
                    ModelSession model = test.context().workspace().model();
                    model.use(weak);
                    model.activeProperty().get().orElseThrow().model().close();
                });
        robot.type(KeyCode.M);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text(robot, "#map-note")).contains("not active", "could not be computed");
        assertThat(again.isVisible()).isTrue();

        robot.interact(() -> test.context().workspace().model().use(weak));
        robot.clickOn(again);

        WaitForAsyncUtils.waitForFxEvents();
        assertThat(again.isVisible()).isFalse();
        assertThat(text(robot, "#map-note")).isEmpty();
        assertThat(robot.lookup("#map-canvas").query().isFocused()).isTrue();
    }

    @Test
    void aLassoFiltersTheList(FxRobot robot) {
        robot.type(KeyCode.M);
        WaitForAsyncUtils.waitForFxEvents();
        Node canvas = robot.lookup("#map-canvas").query();
        var bounds = canvas.localToScreen(canvas.getLayoutBounds());
        double left = bounds.getMinX() + 3;
        double right = bounds.getMaxX() - 3;
        double top = bounds.getMinY() + 3;
        double middle = bounds.getCenterY();
        robot.moveTo(new Point2D(left, top)).press(MouseButton.PRIMARY);
        robot.moveTo(new Point2D(right, top)).moveTo(new Point2D(right, middle));
        robot.moveTo(new Point2D(left, middle)).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();

        int listed = room.model().list().shownProperty().get().size();
        assertThat(listed).isPositive().isLessThan(ToneDataset.CLIPS);
        assertThat(room.model().map().list().chosen().getValue()).hasSize(listed);
    }
}
