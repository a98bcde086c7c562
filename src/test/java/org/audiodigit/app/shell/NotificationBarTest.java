package org.audiodigit.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.audiodigit.app.dialog.NotificationViewModel;
import org.audiodigit.app.dialog.WindowDialogs;
import org.audiodigit.app.room.Room;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.settings.Settings;
import org.audiodigit.app.workspace.Navigation.RoomId;
import org.audiodigit.testing.RoomWindow;
import org.audiodigit.testing.TestContext;
import org.audiodigit.testing.WindowTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Notifications in the status bar cover no control, and are used and closed by keyboard. */
@WindowTest
class NotificationBarTest {

    @TempDir private Path folder;
    private final List<String> done = new ArrayList<>();
    private final NotificationViewModel notifications = new NotificationViewModel();
    private TextField first;
    private TextField second;
    private WindowDialogs dialogs;

    private record Fields(Region view, List<RoomAction> actions) implements Room {}

    @Start
    void start(Stage stage) {
        TestContext test = TestContext.withoutWindow(folder);
        dialogs =
                new WindowDialogs(
                        stage, new Settings(Map.of()), notifications, () -> done.add("log"));
        first = new TextField();
        second = new TextField();
        first.setId("first");
        Room room =
                new Fields(
                        new VBox(first, second),
                        List.of(RoomAction.of("Stop", "Esc", () -> done.add("stop"))));
        RoomWindow.show(stage, test, notifications, RoomId.BROWSE, () -> room);
        stage.setWidth(800);
        stage.setHeight(600);
    }

    private static Node bar(FxRobot robot) {
        return robot.lookup("#notification").query();
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void aLongMessageIsReadableAndCoversNothing(FxRobot robot) {
        String message = "Cannot save the table. " + "The disk of the folder is full. ".repeat(6);
        robot.interact(() -> dialogs.warn(message));
        for (int pass = 0; pass < 2; pass++) {
            robot.interact(() -> bar(robot).getScene().getRoot().layout());
        }
        Labeled text = robot.lookup("#notification-text").queryAs(Labeled.class);
        Bounds area = bounds(robot.lookup("#status").query());
        assertThat(area.contains(bounds(bar(robot)))).isTrue();
        assertThat(area.getMaxY()).isLessThanOrEqualTo(601);
        assertThat(text.getHeight()).isGreaterThanOrEqualTo(text.prefHeight(text.getWidth()) - 1);
        assertThat(bounds(robot.lookup(".small-window-scroll").query()).getMaxY())
                .isLessThanOrEqualTo(area.getMinY() + 0.5);
    }

    @Test
    void theFieldReceivesTabSpaceAndEnter(FxRobot robot) {
        robot.clickOn("#first");
        robot.interact(() -> dialogs.warn("The disk is full."));
        robot.type(KeyCode.A, KeyCode.SPACE, KeyCode.ENTER);
        assertThat(done).isEmpty();
        assertThat(first.getText()).isEqualTo("a ");
        robot.type(KeyCode.TAB);
        assertThat(second.isFocused()).isTrue();
    }

    @Test
    void escapeClosesTheNotificationBeforeItActsOnTheRoom(FxRobot robot) {
        robot.interact(
                () -> {
                    bar(robot).getScene().getRoot().requestFocus();
                    dialogs.inform("Saved.");
                });
        robot.type(KeyCode.ESCAPE);
        assertThat(bar(robot).isVisible()).isFalse();
        assertThat(done).isEmpty();
        robot.type(KeyCode.ESCAPE);
        assertThat(done).containsExactly("stop");
    }

    @Test
    void theActionIsReachedByTabAndReturnsTheFocus(FxRobot robot) {
        robot.interact(() -> dialogs.offer("run-3 is deleted.", "Undo", () -> done.add("undo")));
        robot.clickOn("#first");
        Node action = robot.lookup("#notification-action").query();
        Node before = null;
        for (int stop = 0; stop < 30 && !action.isFocused(); stop++) {
            before = first.getScene().getFocusOwner();
            robot.type(KeyCode.TAB);
        }
        assertThat(action.isFocused()).isTrue();
        robot.type(KeyCode.SPACE);
        assertThat(done).containsExactly("undo");
        assertThat(bar(robot).isVisible()).isFalse();
        assertThat(before).isNotNull();
        assertThat(before.isFocused()).isTrue();
    }

    @Test
    void escapeReturnsTheFocusAndTheSpace(FxRobot robot) {
        robot.clickOn("#first");
        robot.interact(
                () -> {
                    dialogs.offer("run-3 is deleted.", "Undo", () -> done.add("undo"));
                    robot.lookup("#notification-action").query().requestFocus();
                });
        robot.type(KeyCode.ESCAPE);
        assertThat(bar(robot).isManaged()).isFalse();
        assertThat(first.isFocused()).isTrue();
        assertThat(done).isEmpty();
    }

    @Test
    void aMessageWithoutAnActionHasNoButtonForIt(FxRobot robot) {
        robot.interact(() -> dialogs.offer("run-3 is deleted.", "Undo", () -> {}));
        robot.interact(() -> dialogs.inform("Saved."));
        assertThat(robot.lookup("#notification-action").query().isVisible()).isFalse();
        robot.clickOn("#notification-close");
        assertThat(bar(robot).isVisible()).isFalse();
    }
}
