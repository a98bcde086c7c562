package org.audiodigit.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.Styles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.audiodigit.app.chart.Chart;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.task.FxTaskExecutor;
import org.audiodigit.app.workspace.TestResult;
import org.audiodigit.testing.TestContext;
import org.audiodigit.testing.TestStage;
import org.audiodigit.testing.ToneDataset;
import org.audiodigit.testing.UntrainedModels;
import org.audiodigit.testing.WindowTest;
import org.controlsfx.control.CheckComboBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@WindowTest
@Tag("engine")
class TrainRoomTest {

    private static final int TIMEOUT_SECONDS = 90;

    private final FxTaskExecutor tasks = new FxTaskExecutor();
    private TestContext test;
    private TrainRoom room;
    private Path folder;

    @Start
    void start(Stage stage) throws Exception {
        folder = Files.createTempDirectory("train-room");
        test = TestContext.with(tasks, folder.resolve("models"));
        room = new TrainRoom(test.context());
        TestStage.show(stage, room.view(), 924, 640);
    }

    @AfterEach
    void end() {
        tasks.close(5);
    }

    private void open(FxRobot robot) throws Exception {
        open(robot, ToneDataset.write(folder.resolve("tones")));
    }

    private void open(FxRobot robot, Path recordings) throws Exception {
        test.dialogs().folder = Optional.of(recordings);
        robot.clickOn("Open folder…");
        await(() -> robot.lookup("#train").query().isVisible());
        await(() -> !robot.lookup("#train").query().isDisabled());
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void type(FxRobot robot, String field, String text) {
        robot.interact(() -> robot.lookup(field).queryAs(TextField.class).setText(text));
    }

    @Test
    void twoEpochsHaveFourLinesAndATestResult(FxRobot robot) throws Exception {
        open(robot, Path.of("assets", "samples"));
        type(robot, "#epochs", "2");
        type(robot, "#batch", "32");
        robot.clickOn("#train");
        await(() -> progress(robot).startsWith("Finished in "));
        TestResult test = room.model().runs().rows().get(0).summary().test().orElseThrow();
        assertThat(test.clips()).isEqualTo(90);
        for (Chart chart :
                List.of(
                        room.model().charts().lossProperty().get(),
                        room.model().charts().accuracyProperty().get())) {
            assertThat(chart.lines()).extracting(line -> line.values().size()).contains(22, 2);
        }
        assertThat(robot.lookup("#runs").<TableView<RunRow>>query().getItems()).hasSize(1);
        assertThat(robot.lookup("#loss").query().getAccessibleText())
                .contains("Loss", "digit-cnn", "training");
    }

    private static String progress(FxRobot robot) {
        return robot.lookup("#progress").queryAs(Label.class).getText();
    }

    @Test
    void theStopButtonStopsALongTraining(FxRobot robot) throws Exception {
        open(robot);
        type(robot, "#epochs", "500");
        robot.interact(() -> action("Train").run().run());
        // a training that is stopped in its first epoch leaves no model
        await(() -> progress(robot).matches("epoch ([2-9]|\\d\\d+) .*"));
        robot.clickOn("#stop");
        await(() -> progress(robot).startsWith("Stopped "));
        assertThat(robot.lookup("#train").query().isDisabled()).isFalse();
    }

    @Test
    void theModelOfTheSelectedRunIsExported(FxRobot robot) throws Exception {
        UntrainedModels.write(
                folder.resolve("models/mine"),
                UntrainedModels.LABELS,
                UntrainedModels.on("digits", 30, 20, 5));
        open(robot);
        robot.interact(() -> test.context().workspace().library().refresh());
        await(() -> !room.model().runs().rows().isEmpty());
        RoomAction export = action("Export model as ONNX…");
        assertThat(export.possible().get()).isFalse();
        TableView<RunRow> table = robot.lookup("#runs").query();
        robot.interact(() -> table.getSelectionModel().select(0));
        assertThat(export.possible().get()).isTrue();
        Path file = folder.resolve("mine.onnx");
        test.dialogs().save = Optional.of(file);
        robot.interact(() -> export.run().run());
        await(() -> test.dialogs().messages.contains("Saved " + file));
        assertThat(file).isNotEmptyFile();

        List<String> items = new ArrayList<>();
        robot.interact(
                () ->
                        new RunMenu(table.getItems().get(0), room.model().actions(), null)
                                .getItems().stream()
                                        .filter(Menu.class::isInstance)
                                        .flatMap(menu -> ((Menu) menu).getItems().stream())
                                        .forEach(item -> items.add(item.getText())));
        assertThat(items).contains("Model as ZIP…", "Model as ONNX…", "Model as web page…");
    }

    @Test
    void theLayersHaveAnAction(FxRobot robot) throws Exception {
        open(robot);
        robot.interact(() -> action("Layers").run().run());
        assertThat(robot.lookup("#layersTotal").queryAs(Label.class).getText())
                .contains("Total parameters: ");
    }

    @Test
    void heldOutSpeakersAreCheckedInBothDirections(FxRobot robot) throws Exception {
        open(robot);
        SplitViewModel split = room.model().split();
        robot.interact(() -> split.choose("hold-out:bob,eve"));
        assertThat(heldOut(robot).getCheckModel().getCheckedItems())
                .containsExactlyInAnyOrder("bob", "eve");

        robot.interact(() -> heldOut(robot).getCheckModel().clearCheck("bob"));
        assertThat(split.specificationProperty().get()).contains("hold-out:eve");
        robot.interact(() -> heldOut(robot).getCheckModel().check("ann"));
        assertThat(split.specificationProperty().get()).contains("hold-out:ann,eve");

        Path samples = Path.of("assets", "samples");
        robot.interact(() -> test.context().workspace().data().open(samples));
        await(() -> split.speakers().contains("01"));
        assertThat(heldOut(robot).getCheckModel().getCheckedItems()).isEmpty();
        assertThat(split.specificationProperty().get()).contains("auto");
        robot.interact(() -> split.choose("hold-out:01"));
        assertThat(heldOut(robot).getCheckModel().getCheckedItems()).containsExactly("01");
    }

    private static CheckComboBox<String> heldOut(FxRobot robot) {
        return robot.lookup("#heldOut").query();
    }

    @Test
    void allInvalidFieldsAreMarkedAndNothingMoves(FxRobot robot) throws Exception {
        open(robot);
        List<String> fixed = List.of("#seed", "#stop", "#loss", "#runs");
        List<Bounds> before = bounds(robot, fixed);
        assertThat(robot.lookup("#epochs-problem").query().isVisible()).isFalse();
        type(robot, "#epochs", "99999999");
        type(robot, "#batch", "many");
        type(robot, "#rate", "2");
        WaitForAsyncUtils.waitForFxEvents();

        for (String name : List.of("epochs", "batch", "rate")) {
            assertThat(robot.lookup("#" + name + "-problem").query().isVisible()).isTrue();
            Node field = robot.lookup("#" + name).query();
            assertThat(field.getPseudoClassStates()).contains(Styles.STATE_DANGER);
            assertThat(field.getAccessibleHelp()).contains(" must be ");
        }
        assertThat(robot.lookup("#epochs-problem").queryAs(Label.class).getText())
                .isEqualTo("From 1 to 10,000");
        assertThat(robot.lookup("#clips").queryAs(Label.class).getText()).contains("3 marked");
        assertThat(robot.lookup("#train").query().isDisabled()).isTrue();
        assertThat(bounds(robot, fixed)).isEqualTo(before);

        type(robot, "#epochs", "2");
        assertThat(robot.lookup("#epochs-problem").query().isVisible()).isFalse();
        assertThat(robot.lookup("#epochs").query().getAccessibleHelp()).doesNotContain("must be");
    }

    private static List<Bounds> bounds(FxRobot robot, List<String> nodes) {
        return nodes.stream()
                .map(id -> robot.lookup(id).<Node>query())
                .map(node -> node.localToScene(node.getLayoutBounds()))
                .toList();
    }

    @Test
    void inALowWindowTheChartsAreATab(FxRobot robot) throws Exception {
        open(robot);
        assertThat(robot.lookup("#show-charts").tryQuery()).isEmpty();
        robot.interact(() -> room.view().getScene().getWindow().setHeight(480));
        await(() -> robot.lookup("#show-charts").tryQuery().isPresent());
        assertThat(robot.lookup("#loss").query().getLayoutBounds().getHeight())
                .isGreaterThanOrEqualTo(180);
        robot.clickOn("#show-runs");
        assertThat(robot.lookup("#runs").query().getLayoutBounds().getHeight())
                .isGreaterThanOrEqualTo(180);
        robot.interact(() -> room.view().getScene().getWindow().setHeight(700));
        await(() -> robot.lookup("#show-charts").tryQuery().isEmpty());
        assertThat(robot.lookup("#loss").query().getLayoutBounds().getHeight())
                .isGreaterThanOrEqualTo(160);
        assertThat(robot.lookup("#runs").query().isVisible()).isTrue();
    }

    /** A node that cannot be left by Tab would end the walk before the first node comes again. */
    @Test
    void tabReachesEveryControl(FxRobot robot) throws Exception {
        open(robot);
        robot.interact(() -> robot.lookup("#architecture").query().requestFocus());
        List<String> reached = new ArrayList<>();
        while (reached.isEmpty() || !reached.get(0).equals(focused())) {
            reached.add(focused());
            assertThat(reached).hasSizeLessThan(40);
            robot.press(KeyCode.TAB).release(KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertThat(reached)
                .containsSubsequence(
                        "architecture", "frontEnd", "Defaults", "split", "epochs", "batch", "rate")
                .containsSubsequence("rate", "seed", "augment", "train", "loss", "accuracy")
                .containsSubsequence("accuracy", "show-runs", "Smoothing", "CSV", "PNG", "runs");
        robot.interact(() -> robot.lookup("#show-runs").query().requestFocus());
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        assertThat(focused()).isEqualTo("show-layers");
    }

    private String focused() {
        Node node = room.view().getScene().getFocusOwner();
        if (node.getId() != null) {
            return node.getId();
        }
        return node.getAccessibleText() == null
                ? node.queryAccessibleAttribute(AccessibleAttribute.TEXT).toString()
                : node.getAccessibleText();
    }

    private RoomAction action(String text) {
        Predicate<RoomAction> named = action -> action.text().equals(text);
        return room.actions().stream().filter(named).findFirst().orElseThrow();
    }
}
