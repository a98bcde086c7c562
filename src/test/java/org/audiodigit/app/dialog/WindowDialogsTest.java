package org.audiodigit.app.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.audiodigit.app.settings.Settings;
import org.audiodigit.testing.TestStage;
import org.audiodigit.testing.WindowTest;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A notification does not take the focus from the window. */
@WindowTest
class WindowDialogsTest {

    private final List<String> done = new ArrayList<>();
    private TextField first;
    private TextField second;
    private WindowDialogs dialogs;

    @Start
    void start(Stage stage) {
        dialogs = new WindowDialogs(stage, new Settings(Map.of()), () -> done.add("log"));
        first = new TextField();
        first.setId("first");
        second = new TextField();
        TestStage.show(stage, new VBox(first, second), 600, 400);
    }

    private void warn(FxRobot robot) throws Exception {
        robot.interact(() -> dialogs.warn("The disk is full."));
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> isShown(robot));
    }

    private static boolean isShown(FxRobot robot) {
        return robot.lookup("Show log").tryQuery().filter(Node::isVisible).isPresent();
    }

    @Test
    void theWindowReceivesTabSpaceAndEnter(FxRobot robot) throws Exception {
        robot.clickOn("#first");
        warn(robot);
        robot.type(KeyCode.A, KeyCode.SPACE, KeyCode.ENTER);
        assertThat(done).isEmpty();
        assertThat(first.getText()).isEqualTo("a ");
        robot.type(KeyCode.TAB);
        assertThat(second.isFocused()).isTrue();
    }

    @Test
    void theWindowKeepsTheFocusAfterAClickInTheNotification(FxRobot robot) throws Exception {
        robot.clickOn("#first");
        warn(robot);
        robot.interact(() -> robot.lookup("Show log").queryAs(Button.class).requestFocus());
        robot.interact(() -> robot.lookup("Show log").queryAs(Button.class).fire());
        assertThat(done).containsExactly("log");
        robot.type(KeyCode.SPACE, KeyCode.TAB);
        assertThat(done).containsExactly("log");
        assertThat(second.isFocused()).isTrue();
    }

    @Test
    void anOfferIsAcceptedAtMostOnce(FxRobot robot) throws Exception {
        robot.interact(() -> dialogs.offer("run-3 is deleted.", "Undo", () -> done.add("undo")));
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> robot.lookup("Undo").tryQuery().isPresent());
        Button undo = robot.lookup("Undo").queryAs(Button.class);
        robot.interact(undo::fire);
        robot.interact(undo::fire);
        assertThat(done).containsExactly("undo");
    }
}
