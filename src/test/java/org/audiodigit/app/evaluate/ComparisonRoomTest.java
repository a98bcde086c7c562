package org.audiodigit.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.audiodigit.app.chart.ChartView;
import org.audiodigit.app.evaluate.ResultClips.ResultClip;
import org.audiodigit.app.theme.Theme;
import org.audiodigit.app.workspace.Navigation.ModelRequest;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.ModelStore;
import org.audiodigit.testing.UntrainedModels;
import org.audiodigit.testing.WindowTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The pages of a result, of one run and of compared ones. */
@WindowTest
@Tag("engine")
class ComparisonRoomTest extends EvaluateRoomFixture {

    private Path guessing;

    @Start
    void start(Stage stage) throws Exception {
        guessing = TONES.folder().resolve("guessing");
        if (!ModelStore.isModel(guessing)) {
            ModelManifest trained = ModelStore.manifest(TONES.model());
            UntrainedModels.write(guessing, trained.labels(), trained.training());
        }
        show(stage);
    }

    private void compare(FxRobot robot) {
        robot.interact(() -> workspace.data().open(TONES.data()));
        robot.interact(() -> workspace.model().use(TONES.model()));
        robot.interact(
                () ->
                        workspace
                                .navigation()
                                .compare(
                                        List.of(
                                                new ModelRequest(TONES.model(), "trained"),
                                                new ModelRequest(guessing, "guessing"))));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void everyPageOfARunIsShown(FxRobot robot) {
        openAndRun(robot);
        robot.clickOn("Speakers");
        assertThat(table(robot, "#groups-speaker").getItems()).hasSize(1);
        robot.interact(action("Show calibration").run());
        ChartView reliability = robot.lookup("#reliability").query();
        assertThat(reliability.getAccessibleText()).startsWith("Accuracy (%)");
        assertThat(table(robot, "#bins").getItems()).isNotEmpty();
        robot.clickOn("Rejection");
        assertThat(robot.lookup("#risk-coverage").query().getBoundsInParent().getHeight())
                .isGreaterThan(150);
        assertThat(robot.lookup("#rejection-text").<Label>query().getText()).contains("rejects");
        assertThat(action("Show comparison").possible().get()).isFalse();
        assertThat(robot.lookup("Comparison").tryQuery()).isEmpty();
    }

    @Test
    void aKeyMovesTheFocusToThePage(FxRobot robot) {
        openAndRun(robot);
        robot.interact(action("Show calibration").run());
        assertThat(focused()).isEqualTo("reliability");
        robot.interact(action("Show speakers").run());
        assertThat(focused()).isEqualTo("groups-speaker");
        robot.interact(action("Show rejection").run());
        assertThat(focused()).isEqualTo("risk-coverage");
        robot.interact(action("Show matrix").run());
        assertThat(focused()).isEqualTo("matrix");
    }

    @Test
    void twoRunsAreComparedInWords(FxRobot robot) {
        compare(robot);
        assertThat(robot.lookup("#verdict").<Label>query().getText())
                .startsWith("model is better: right on ");
        assertThat(table(robot, "#compared-runs").getItems()).hasSize(2);
        assertThat(robot.lookup("The recorded settings of the runs are equal.").tryQuery())
                .isPresent();
        Canvas difference = robot.lookup("#difference").query();
        assertThat(difference.getAccessibleText()).contains(" predicted as ");
        assertThat(robot.lookup("#clips-title").<Label>query().getText())
                .isEqualTo(ResultClips.DISAGREEMENTS);
        assertThat(focused()).isEqualTo("compared-runs");
        robot.interact(() -> test.context().themes().themeProperty().set(Theme.DARK));
        assertThat(table(robot, "#compared-runs").getItems()).hasSize(2);
    }

    @Test
    void theMatrixFitsIntoThePageUnlessItWouldBecomeTooSmall() {
        assertThat(ComparisonPage.matrixWidth(1200, 520)).isBetween(400.0, 520.0);
        assertThat(ComparisonPage.matrixWidth(1200, 900)).isEqualTo(600);
        assertThat(ComparisonPage.matrixWidth(900, 900)).isEqualTo(450);
        assertThat(ComparisonPage.matrixWidth(1200, 200)).isEqualTo(384);
    }

    @Test
    void tabReachesEveryControlOfTheComparison(FxRobot robot) {
        compare(robot);
        List<String> reached = new ArrayList<>();
        while (reached.isEmpty() || !reached.get(0).equals(focused())) {
            reached.add(focused());
            assertThat(reached).hasSizeLessThan(40);
            robot.press(KeyCode.TAB).release(KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertThat(reached)
                .contains("compared-runs", "disagreements", "difference", "clips", "compare-menu");
    }

    private String focused() {
        Node node = room.view().getScene().getFocusOwner();
        return node.getId() != null
                ? node.getId()
                : String.valueOf(node.queryAccessibleAttribute(AccessibleAttribute.TEXT));
    }

    @Test
    void aClipOnWhichTheRunsDisagreeIsSelected(FxRobot robot) {
        compare(robot);
        ResultClip row = ComparisonRoomTest.<ResultClip>table(robot, "#clips").getItems().get(0);
        robot.clickOn(row.file());
        assertThat(action("Play").possible().get()).isTrue();
        robot.interact(action("List the most confident").run());
        assertThat(robot.lookup("#clips-title").<Label>query().getText())
                .isEqualTo(ResultClips.MOST_CONFIDENT);
        robot.interact(action("List the clips on which").run());
        assertThat(table(robot, "#clips").getItems()).contains(row);
    }

    @Test
    void theEndOfTheComparisonShowsTheMatrix(FxRobot robot) {
        compare(robot);
        assertThat(robot.lookup("Comparison").tryQuery()).isPresent();
        robot.interact(action("End the comparison").run());
        assertThat(robot.lookup("Comparison").tryQuery()).isEmpty();
        assertThat(robot.lookup("#matrix").query().isVisible()).isTrue();
    }

    @Test
    void aNarrowWindowShowsThePageAsATab(FxRobot robot) {
        robot.interact(() -> room.view().getScene().getWindow().setWidth(680));
        compare(robot);
        assertThat(robot.lookup("#verdict").query().localToScene(0, 0).getX()).isLessThan(680);
        assertThat(robot.lookup("#clips").query().getParent().isVisible()).isFalse();
        robot.clickOn("Clips");
        assertThat(robot.lookup("#clips").query().getParent().isVisible()).isTrue();
    }

    @Test
    void theChartsAreWrittenAsAnImage(FxRobot robot) {
        openAndRun(robot);
        Path png = TONES.folder().resolve("charts.png");
        test.dialogs().save = Optional.of(png);
        robot.clickOn("Export").clickOn("Charts as image (PNG)…");
        assertThat(png).isNotEmptyFile();
    }
}
