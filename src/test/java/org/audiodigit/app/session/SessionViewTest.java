package org.audiodigit.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.audiodigit.app.capture.InputViewModel;
import org.audiodigit.app.room.Room;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.workspace.Navigation.RoomId;
import org.audiodigit.testing.FakeAudioInput;
import org.audiodigit.testing.RoomWindow;
import org.audiodigit.testing.TestContext;
import org.audiodigit.testing.WindowTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Records prompted words in a headless window. */
@WindowTest
class SessionViewTest {

    @TempDir private Path home;
    private FakeAudioInput input;
    private SessionViewModel model;

    private record Page(Region view, List<RoomAction> actions) implements Room {}

    @Start
    void start(Stage stage) {
        TestContext test = TestContext.withoutWindow(home.resolve("models"));
        RoomContext context = test.context();
        input = new FakeAudioInput();
        InputViewModel inputs = new InputViewModel(input, context.tasks(), context.settings());
        inputs.refresh();
        model = new SessionViewModel(context, input, inputs, home);
        SessionView view = new SessionView(model, context.themes());
        RoomWindow.show(
                stage, test, RoomId.BROWSE, () -> new Page(view, SessionView.actions(model)));
        model.open();
        model.setup().folderProperty().set(home.resolve("data").toString());
        model.setup().wordsProperty().set("yes");
        model.setup().takesProperty().set("2");
        model.next();
        model.next();
    }

    @Test
    void aHeldKeyDeletesOnlyOneTake() {
        assertThat(SessionView.actions(model))
                .filteredOn(action -> action.text().equals("Repeat the last take"))
                .singleElement()
                .returns(false, RoomAction::repeats);
    }

    private void say(FxRobot robot, double amplitude) {
        robot.interact(
                () -> {
                    input.word = SessionFixture.word(0.3, amplitude);
                    input.feed(0.9f, 0);
                });
    }

    private static Button button(FxRobot robot, String id) {
        return robot.lookup(id).queryButton();
    }

    @Test
    void theButtonOfTheNextStepIsEmphasised(FxRobot robot) {
        Button record = button(robot, "#session-record");
        Button next = button(robot, "#session-next-speaker");
        assertThat(record.getStyleClass()).contains(Styles.DANGER);
        assertThat(next.getStyleClass()).doesNotContain(Styles.ACCENT);
        robot.type(KeyCode.ENTER);
        say(robot, 0.3);
        assertThat(record.getStyleClass()).contains(Styles.DANGER);
        say(robot, 0.3);
        assertThat(record.isDisabled()).isTrue();
        assertThat(record.getStyleClass()).doesNotContain(Styles.DANGER);
        assertThat(next.getStyleClass()).contains(Styles.ACCENT);
        assertThat(next.isFocused()).isTrue();

        robot.type(KeyCode.R);
        assertThat(record.getStyleClass()).contains(Styles.DANGER);
        assertThat(next.getStyleClass()).doesNotContain(Styles.ACCENT);
    }

    @Test
    void oneButtonPlaysADoubtfulTake(FxRobot robot) {
        robot.type(KeyCode.ENTER);
        say(robot, 0.001);
        assertThat(model.takes().doubtfulProperty().get()).isPresent();
        assertThat(robot.lookup("#voice-keep-word").query().isVisible()).isTrue();
        assertThat(robot.lookup(".button").queryAllAs(Button.class))
                .filteredOn(b -> b.isVisible() && b.getText() != null)
                .filteredOn(b -> b.getText().endsWith("(" + SessionView.PLAY_KEY + ")"))
                .hasSize(1);
    }
}
