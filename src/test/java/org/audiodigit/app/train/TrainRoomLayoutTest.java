package org.audiodigit.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.audiodigit.testing.WindowTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Where the controls of the room are, how they are reached, and what they mark. */
@WindowTest
@Tag("engine")
class TrainRoomLayoutTest extends TrainRoomFixture {

    @Start
    void start(Stage stage) throws Exception {
        show(stage);
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
}
