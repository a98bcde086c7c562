package org.audiodigit.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.audiodigit.app.task.FxTaskExecutor;
import org.audiodigit.app.workspace.Navigation.RoomId;
import org.audiodigit.testing.TestContext;
import org.audiodigit.testing.TestStage;
import org.audiodigit.testing.ToneDataset;
import org.audiodigit.testing.WindowTest;
import org.audiodigit.training.AugmentationMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The parts of Train that help to choose a plan. */
@WindowTest
@Tag("engine")
class BeforeTrainingTest {

    private static final int TIMEOUT_SECONDS = 90;

    private final FxTaskExecutor tasks = new FxTaskExecutor();
    private TestContext test;
    private TrainRoom room;
    private Path tones;

    @Start
    void start(Stage stage) throws Exception {
        Path folder = Files.createTempDirectory("before-training");
        tones = ToneDataset.write(folder.resolve("tones"));
        test = TestContext.with(tasks, folder.resolve("models"));
        room = new TrainRoom(test.context());
        TestStage.show(stage, room.view(), 1024, 700);
    }

    @AfterEach
    void end() {
        tasks.close(5);
    }

    private void open(FxRobot robot, AugmentationMode mode) throws Exception {
        robot.interact(() -> test.context().workspace().data().open(tones));
        await(() -> !robot.lookup("#train").query().isDisabled());
        robot.interact(() -> room.model().plan().augmentationProperty().set(mode));
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void press(FxRobot robot, String button, KeyCode key) {
        robot.interact(() -> robot.lookup(button).query().requestFocus());
        robot.press(key).release(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aFoundRateReplacesTheTextOfTheField(FxRobot robot) throws Exception {
        open(robot, AugmentationMode.NONE);
        robot.interact(() -> room.model().plan().batchProperty().set("16"));
        TextField rate = robot.lookup("#rate").query();
        press(robot, "#find-rate", KeyCode.SPACE);
        await(() -> robot.lookup("#rate-use").tryQuery().isPresent());
        await(() -> !robot.lookup("#rate-use").query().isDisabled());
        assertThat(robot.lookup("#rate-status").queryAs(Label.class).getText())
                .startsWith("Suggested: ");
        assertThat(robot.lookup("#rate-curve").query().getAccessibleText())
                .contains("lowest smoothed loss");
        String use = robot.lookup("#rate-use").queryAs(Button.class).getText();
        press(robot, "#rate-use", KeyCode.SPACE);
        await(() -> use.equals("Use " + rate.getText()));
        assertThat(room.model().plan().rateProperty().get()).isEqualTo(rate.getText());
        robot.interact(rate::undo);
        assertThat(rate.getText()).isEqualTo("0.005");
        assertThat(room.model().plan().rateProperty().get()).isEqualTo("0.005");
    }

    @Test
    void closingThePopOverEndsTheSearch(FxRobot robot) throws Exception {
        open(robot, AugmentationMode.NONE);
        RateFinderViewModel finder = room.model().rateFinder();
        press(robot, "#find-rate", KeyCode.SPACE);
        await(() -> !finder.curveProperty().get().points().isEmpty());
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        await(() -> !finder.runningProperty().get());
        assertThat(finder.statusProperty().get()).isEqualTo("Stopped.");
        await(() -> test.context().tasks().shown().isEmpty());
    }

    @Test
    void aSearchWhileThePreviousOneEndsStartsAfterIt(FxRobot robot) throws Exception {
        open(robot, AugmentationMode.NONE);
        RateFinderViewModel finder = room.model().rateFinder();
        press(robot, "#find-rate", KeyCode.SPACE);
        await(() -> !finder.curveProperty().get().points().isEmpty());
        robot.interact(
                () -> {
                    robot.lookup("#rate-curve").query().getScene().getWindow().hide();
                    assertThat(finder.statusProperty().get()).isEqualTo("Stopping…");
                    robot.lookup("#find-rate").queryAs(Button.class).fire();
                });
        await(() -> finder.statusProperty().get().startsWith("Suggested: "));
    }

    @Test
    void anAugmentationIsSeenAndHeard(FxRobot robot) throws Exception {
        open(robot, AugmentationMode.WAVEFORM);
        robot.clickOn("#show-augmentation");
        Node augmented = robot.lookup("#play-augmented").query();
        await(() -> !augmented.isDisabled());
        assertThat(robot.lookup(".tensor-view").queryAllAs(TensorView.class))
                .extracting(Node::getAccessibleText)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("Original spectrogram"),
                        second -> assertThat(second).startsWith("Augmented spectrogram"));
        press(robot, "#play-original", KeyCode.SPACE);
        press(robot, "#play-augmented", KeyCode.SPACE);
        assertThat(test.player().played).hasSize(2);
        var before = room.model().augmentation().previewProperty().get();
        press(robot, "#another-example", KeyCode.SPACE);
        await(() -> !before.equals(room.model().augmentation().previewProperty().get()));
        robot.interact(
                () -> room.model().plan().augmentationProperty().set(AugmentationMode.SPECTROGRAM));
        await(augmented::isDisabled);
        assertThat(robot.lookup("#augmentation-description").queryAs(Label.class).getText())
                .contains("only the spectrogram");
    }

    @Test
    void theCostIsShownBeforeATraining(FxRobot robot) throws Exception {
        open(robot, AugmentationMode.NONE);
        Label cost = robot.lookup("#cost").query();
        assertThat(cost.getText()).isEmpty();
        robot.interact(
                () -> test.context().workspace().navigation().roomProperty().set(RoomId.TRAIN));
        await(() -> cost.getText().startsWith("About "));
        robot.interact(() -> room.model().plan().epochsProperty().set("7"));
        await(() -> cost.getText().contains("for 7 epochs"));
    }
}
