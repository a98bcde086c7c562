package org.audiodigit.app.train;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.task.FxTaskExecutor;
import org.audiodigit.testing.TestContext;
import org.audiodigit.testing.TestStage;
import org.audiodigit.testing.ToneDataset;
import org.junit.jupiter.api.AfterEach;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The room in a window, without a data set. */
abstract class TrainRoomFixture {

    private static final int TIMEOUT_SECONDS = 90;

    private final FxTaskExecutor tasks = new FxTaskExecutor();
    TestContext test;
    TrainRoom room;
    Path folder;

    void show(Stage stage) throws Exception {
        folder = Files.createTempDirectory("train-room");
        test = TestContext.with(tasks, folder.resolve("models"));
        room = new TrainRoom(test.context());
        TestStage.show(stage, room.view(), 924, 640);
    }

    @AfterEach
    void end() {
        tasks.close(5);
    }

    void open(FxRobot robot) throws Exception {
        open(robot, ToneDataset.write(folder.resolve("tones")));
    }

    void open(FxRobot robot, Path recordings) throws Exception {
        test.dialogs().folder = Optional.of(recordings);
        robot.clickOn("Open folder…");
        await(() -> robot.lookup("#train").query().isVisible());
        await(() -> !robot.lookup("#train").query().isDisabled());
    }

    static void await(java.util.concurrent.Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    static void type(FxRobot robot, String field, String text) {
        robot.interact(() -> robot.lookup(field).queryAs(TextField.class).setText(text));
    }

    static List<Bounds> bounds(FxRobot robot, List<String> nodes) {
        return nodes.stream()
                .map(id -> robot.lookup(id).<Node>query())
                .map(node -> node.localToScene(node.getLayoutBounds()))
                .toList();
    }

    RoomAction action(String text) {
        Predicate<RoomAction> named = action -> action.text().equals(text);
        return room.actions().stream().filter(named).findFirst().orElseThrow();
    }
}
