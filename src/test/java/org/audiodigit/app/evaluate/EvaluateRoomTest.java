package org.audiodigit.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.audiodigit.app.theme.Theme;
import org.audiodigit.testing.ToneDataset;
import org.audiodigit.testing.WindowTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@WindowTest
@Tag("engine")
class EvaluateRoomTest extends EvaluateRoomFixture {

    @Start
    void start(Stage stage) {
        show(stage);
    }

    @Test
    void emptyStatesAskForADataSetAndAModel(FxRobot robot) {
        assertThat(robot.lookup("No data set is open").tryQuery()).isPresent();
        robot.interact(() -> workspace.data().open(TONES.data()));
        assertThat(robot.lookup("No model is active").tryQuery()).isPresent();
        test.dialogs().folder = Optional.of(TONES.model());
        robot.clickOn("Choose a model…");
        assertThat(robot.lookup("Not evaluated yet").tryQuery()).isPresent();
    }

    @Test
    void aRunShowsHeadlineMatrixAndTables(FxRobot robot) {
        openAndRun(robot);
        assertThat(robot.lookup("#headline").<Label>query().getText())
                .matches(
                        "Accuracy \\d+\\.\\d % on 32 test clips · loss \\d+\\.\\d\\d · split by speaker, tested on eve");
        assertThat(table(robot, "#labels").getItems()).hasSize(ToneDataset.LABELS);
        assertThat(table(robot, "#speakers").getItems()).hasSize(1);
        Canvas matrix = robot.lookup("#matrix").query();
        assertThat(matrix.getAccessibleText()).contains(" predicted as ");
        assertThat(colours(robot, matrix)).isGreaterThan(5);
    }

    @Test
    void theResultHasTheFocusAndTabReachesEveryControl(FxRobot robot) {
        openAndRun(robot);
        List<String> reached = new ArrayList<>();
        while (reached.isEmpty() || !reached.get(0).equals(focused())) {
            reached.add(focused());
            assertThat(reached).hasSizeLessThan(40);
            robot.press(KeyCode.TAB).release(KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertThat(reached)
                .startsWith("matrix")
                .contains("labels", "speakers", "clips", "model-menu", "part-box")
                .contains("Evaluate", "Export");
    }

    @Test
    void theListOfMistakesHasTheFocusAfterItsCommand(FxRobot robot) {
        openAndRun(robot);
        assertThat(focused()).isEqualTo("matrix");
        robot.interact(() -> action("List the most confident mistakes").run().run());
        assertThat(focused()).isEqualTo("clips");
        assertThat(table(robot, "#clips").getSelectionModel().getSelectedIndex())
                .isEqualTo(table(robot, "#clips").getItems().isEmpty() ? -1 : 0);
    }

    /** The controls in a scroll pane belong to the scene only after it was laid out. */
    @Test
    void aPageThatWasChosenOutOfSightHasTheFocusWhenTheRoomIsEntered(FxRobot robot) {
        openAndRun(robot);
        Scene scene = room.view().getScene();
        for (String page : List.of("calibration", "rejection")) {
            robot.interact(
                    () -> {
                        scene.setRoot(new Pane());
                        action("Show " + page).run().run();
                        scene.setRoot(room.view());
                        room.enter();
                    });
            assertThat(focused())
                    .isEqualTo(page.equals("rejection") ? "risk-coverage" : "reliability");
        }
    }

    @Test
    void aReportIsWrittenWithTheButtonAndFromTheMenu(FxRobot robot) {
        assertThat(robot.lookup("#report-button").query().isDisabled()).isTrue();
        openAndRun(robot);
        Path file = test.context().workspace().models().resolveSibling("report.html");
        test.dialogs().save = Optional.of(file);
        robot.clickOn("#report-button");
        assertThat(file).content().startsWith("<!DOCTYPE html>");
        assertThat(test.dialogs().messages).containsExactly("Saved " + file);
        robot.interact(action("Write a report").run());
        assertThat(test.dialogs().messages).hasSize(2);
    }

    @Test
    void aNarrowRoomShowsTheMatrixFirst(FxRobot robot) {
        robot.interact(() -> room.view().getScene().getWindow().setWidth(680));
        openAndRun(robot);
        assertThat(focused()).isEqualTo("matrix");
    }

    private String focused() {
        Node node = room.view().getScene().getFocusOwner();
        return node.getId() != null
                ? node.getId()
                : node.queryAccessibleAttribute(AccessibleAttribute.TEXT).toString();
    }

    private static long colours(FxRobot robot, Canvas canvas) {
        var image = robot.capture(canvas).getImage();
        return java.util.stream.IntStream.range(0, (int) image.getHeight())
                .mapToObj(y -> image.getPixelReader().getColor((int) image.getWidth() / 2, y))
                .distinct()
                .count();
    }

    @Test
    void aCellOpensByMouseAndByKeys(FxRobot robot) {
        openAndRun(robot);
        Canvas matrix = robot.lookup("#matrix").query();
        robot.clickOn(matrix);
        Label title = robot.lookup("#clips-title").query();
        assertThat(title.getText()).startsWith("Clips of ");
        String clicked = title.getText();
        robot.type(KeyCode.UP, 4).type(KeyCode.LEFT, 4).type(KeyCode.ENTER);
        assertThat(title.getText()).containsSubsequence("0", "0").isNotEqualTo(clicked);
        robot.type(KeyCode.RIGHT).type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertThat(title.getText()).containsSubsequence("2", "1");
        assertThat(matrix.getAccessibleText()).startsWith("2 predicted as 1: ");
        assertThat(action("Show the clip").possible().get()).isFalse();
    }

    @Test
    void theImageIsWrittenInTheColoursOfTheTheme(FxRobot robot) throws Exception {
        openAndRun(robot);
        robot.interact(() -> test.context().themes().themeProperty().set(Theme.DARK));
        Path png = TONES.folder().resolve("matrix.png");
        test.dialogs().save = Optional.of(png);
        robot.interact(action("Export the matrix as an image").run());
        var image = new javafx.scene.image.Image(Files.newInputStream(png));
        Canvas matrix = robot.lookup("#matrix").query();
        assertThat(image.getWidth()).isGreaterThanOrEqualTo(2 * matrix.getWidth());
        assertThat(image.getHeight()).as("with a title").isGreaterThan(2 * matrix.getHeight());
        assertThat(image.getPixelReader().getColor(1, 1)).isEqualTo(Color.web("#0d1117"));
    }
}
