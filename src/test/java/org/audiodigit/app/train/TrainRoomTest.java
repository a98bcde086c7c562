package org.audiodigit.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.audiodigit.app.chart.Chart;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.workspace.TestResult;
import org.audiodigit.testing.UntrainedModels;
import org.audiodigit.testing.WindowTest;
import org.controlsfx.control.CheckComboBox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@WindowTest
@Tag("engine")
class TrainRoomTest extends TrainRoomFixture {

    @Start
    void start(Stage stage) throws Exception {
        show(stage);
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
    void theStopButtonStopsALongTrainingDuringWhichNothingMoves(FxRobot robot) throws Exception {
        open(robot);
        type(robot, "#epochs", "500");
        List<String> fixed = List.of("#clips", "#cost", "#stop", "#loss", "#accuracy", "#runs");
        List<Bounds> before = bounds(robot, fixed);
        robot.interact(() -> action("Train").run().run());
        // a training that is stopped in its first epoch leaves no model
        await(() -> progress(robot).matches("epoch ([2-9]|\\d\\d+) .*"));
        assertThat(bounds(robot, fixed)).isEqualTo(before);
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
}
