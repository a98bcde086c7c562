package org.audiodigit.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.audiodigit.app.evaluate.ResultClips.ResultClip;
import org.audiodigit.app.sound.SoundViewModel;
import org.audiodigit.app.view.TableRows;
import org.audiodigit.app.workspace.Navigation.RoomId;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.ToneDataset;
import org.audiodigit.testing.WindowTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The list of clips of a cell of the matrix, and what is possible with the selected one. */
@WindowTest
@Tag("engine")
class ResultClipPaneTest extends EvaluateRoomFixture {

    private static final int TIMEOUT_SECONDS = 30;

    @Start
    void start(Stage stage) {
        show(stage);
    }

    /** Opens the cell of the first label that has clips. */
    private void openAnyCell(FxRobot robot) {
        openAndRun(robot);
        robot.clickOn("#matrix").type(KeyCode.UP, 4).type(KeyCode.LEFT, 4).type(KeyCode.ENTER);
        for (int i = 1;
                i < ToneDataset.LABELS && table(robot, "#clips").getItems().isEmpty();
                i++) {
            robot.type(KeyCode.RIGHT).type(KeyCode.ENTER);
        }
        assertThat(table(robot, "#clips").getItems()).isNotEmpty();
    }

    @Test
    void theSelectedClipStaysInSightBesideItsExplanation(FxRobot robot) throws Exception {
        openAnyCell(robot);
        TableView<?> clips = table(robot, "#clips");
        int last = clips.getItems().size() - 1;
        robot.interact(() -> clips.getSelectionModel().select(last));
        robot.interact(() -> action("Why").run().run());

        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> clips.getHeight() < 300 && showsSelected(clips));
    }

    /** Whether the selected row is within the table. */
    private static boolean showsSelected(TableView<?> table) {
        Bounds visible = table.localToScene(table.getLayoutBounds());
        return table.lookupAll(".table-row-cell").stream()
                .filter(node -> ((TableRow<?>) node).isSelected())
                .map(row -> row.localToScene(row.getLayoutBounds()))
                .anyMatch(visible::contains);
    }

    @Test
    void aListThatTheUserScrolledStaysWhereItIsInALowerWindow(FxRobot robot) throws Exception {
        openAnyCell(robot);
        TableView<?> clips = table(robot, "#clips");
        Window window = clips.getScene().getWindow();
        robot.interact(() -> window.setHeight(340));
        WaitForAsyncUtils.waitForFxEvents();
        int last = clips.getItems().size() - 1;
        robot.interact(() -> clips.getSelectionModel().select(0));
        robot.interact(() -> clips.scrollTo(last));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(TableRows.isVisible(clips, 0)).isFalse();

        double before = clips.getHeight();
        robot.interact(() -> window.setHeight(330));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(clips.getHeight()).isLessThan(before);
        assertThat(TableRows.isVisible(clips, 0)).isFalse();
    }

    @Test
    void aClipOfACellCanBeFlaggedAndShownInBrowse(FxRobot robot) throws Exception {
        openAnyCell(robot);
        ResultClip row = ResultClipPaneTest.<ResultClip>table(robot, "#clips").getItems().get(0);
        robot.clickOn(row.file());
        assertThat(action("Play").possible().get()).isTrue();
        robot.clickOn("Flag");
        assertThat(workspace.data().flags().isFlagged(row.clip())).isTrue();
        awaitFlags(robot, 1);
        robot.clickOn("Flag");
        awaitFlags(robot, 0);
        robot.clickOn("Browse");
        assertThat(workspace.navigation().roomProperty().get()).isEqualTo(RoomId.BROWSE);
        assertThat(workspace.navigation().clipProperty().get().orElseThrow().value())
                .isEqualTo(row.clip());
    }

    @Test
    void theAnswerForAClipIsExplainedInTheClipPane(FxRobot robot) {
        openAnyCell(robot);
        robot.clickOn(
                ResultClipPaneTest.<ResultClip>table(robot, "#clips").getItems().get(0).file());
        robot.clickOn("#why");
        assertThat(robot.lookup("#why-description").queryAs(Label.class).getText())
                .matches("(Most|No part speaks) for \\d.*");
        Node plots = robot.lookup("#explanation").query();
        assertThat(plots.getAccessibleText())
                .isEqualTo(robot.lookup("#why-description").queryAs(Label.class).getText());
        assertThat(plots.getBoundsInParent().getHeight()).isGreaterThan(60);
        robot.interact(action("Why:").run());
        assertThat(robot.lookup(".explanation-bar").query().isVisible()).isFalse();
    }

    /** The table draws the flags in its next frame. */
    private static void awaitFlags(FxRobot robot, int number) throws Exception {
        WaitForAsyncUtils.waitFor(
                TIMEOUT_SECONDS,
                TimeUnit.SECONDS,
                () -> robot.lookup(".flag-icon").queryAll().size() == number);
    }

    private boolean playerWorks(FxRobot robot) {
        SoundViewModel any = new SoundViewModel(test.context(), "any");
        robot.interact(() -> any.show("any", new Waveform(new float[80], 8000)));
        robot.interact(any::togglePlay);
        robot.interact(any::stop);
        boolean plays = !test.player().played.isEmpty();
        test.player().played.clear();
        return plays;
    }

    @Test
    void aClickPlaysAClip(FxRobot robot) {
        openAnyCell(robot);
        assumeTrue(playerWorks(robot), "the sound view does not play anything");
        ResultClip row = ResultClipPaneTest.<ResultClip>table(robot, "#clips").getItems().get(0);
        robot.clickOn(row.file());
        assertThat(test.player().played).hasSize(1);
        assertThat(test.player().played.get(0).waveform().length())
                .isEqualTo((int) row.clip().frames());
        robot.interact(() -> test.player().end());
        robot.interact(action("Play").run());
        assertThat(test.player().played).hasSize(2);
        robot.interact(room::leave);
        assertThat(test.player().position()).isEmpty();
    }
}
