package org.audiodigit.app.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.audiodigit.app.capture.InputViewModel;
import org.audiodigit.app.room.Room;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.workspace.Navigation.RoomId;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.FakeAudioInput;
import org.audiodigit.testing.RoomWindow;
import org.audiodigit.testing.Sounds;
import org.audiodigit.testing.TestContext;
import org.audiodigit.testing.TrainedTones;
import org.audiodigit.testing.WindowTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Uses the page by its keys in a headless window. */
@WindowTest
@Tag("engine")
class VoiceViewTest {

    @RegisterExtension static final TrainedTones TONES = TrainedTones.weak();

    private static final double[] HERTZ = {350, 700, 1300, 2300};

    @TempDir private Path home;
    private TestContext test;
    private FakeAudioInput input;
    private InputViewModel inputs;
    private VoiceViewModel model;

    private record Page(Region view, List<RoomAction> actions) implements Room {}

    @Start
    void start(Stage stage) {
        test = TestContext.withoutWindow(home.resolve("models"));
        RoomContext context = test.context();
        input = new FakeAudioInput();
        input.word = word(HERTZ[0], 0.3);
        inputs = new InputViewModel(input, context.tasks(), context.settings());
        inputs.refresh();
        VoiceLocations locations = new VoiceLocations(home.resolve("voices"), TONES::data);
        model = new VoiceViewModel(context, input, inputs, locations);
        VoiceView view = new VoiceView(model, context.themes());
        view.getChildren().add(VoiceView.openButton(model));
        Page page = new Page(view, VoiceView.actions(model));
        context.workspace().navigation().roomProperty().set(RoomId.RECOGNISE);
        context.workspace().model().use(TONES.model());
        RoomWindow.show(stage, test, RoomId.RECOGNISE, () -> page);
    }

    private static Waveform word(double hertz, double amplitude) {
        Waveform room = Sounds.noise(0.01, 6000, 8000, 3);
        return Sounds.mix(room, Sounds.sine(hertz, amplitude, 2000, 8000), 2000);
    }

    /** Says the words that are prompted. */
    private void say(FxRobot robot, int count) {
        for (int i = 0; i < count; i++) {
            int label = Integer.parseInt(text(robot, "#voice-word"));
            input.word = word(HERTZ[label], 0.3);
            robot.interact(() -> input.feed(0.9f, 0));
        }
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    @Test
    void promptsAreShownInLargeTypeAndRecordedHandsFree(FxRobot robot) {
        robot.type(KeyCode.V);
        assertThat(text(robot, "#voice-word")).isEqualTo("0");
        assertThat(robot.lookup("#voice-word").query().getAccessibleText()).isEqualTo("Say 0");
        assertThat(text(robot, "#voice-progress")).isEqualTo("0 of 12 · round 1 of 3");
        assertThat(robot.lookup("#voice-name").queryAs(ComboBox.class).getEditor().getText())
                .isEqualTo("me");
        robot.type(KeyCode.R);
        say(robot, 5);
        assertThat(text(robot, "#voice-word")).isEqualTo("1");
        assertThat(text(robot, "#voice-progress")).isEqualTo("5 of 12 · round 2 of 3");
        robot.type(KeyCode.BACK_SPACE);
        assertThat(text(robot, "#voice-word")).isEqualTo("0");
        robot.type(KeyCode.R);
        assertThat(text(robot, "#voice-begin")).startsWith("Start");
        assertThat(input.listener).isNull();
    }

    @Test
    void spaceStartsToo(FxRobot robot) {
        robot.type(KeyCode.V).type(KeyCode.SPACE);
        assertThat(text(robot, "#voice-begin")).startsWith("Pause");
    }

    @Test
    void aDoubtfulWordIsExplainedAndKeptByKey(FxRobot robot) {
        robot.type(KeyCode.V).type(KeyCode.R);
        input.word = word(HERTZ[0], 1.5);
        robot.interact(() -> input.feed(0.9f, 0));
        assertThat(text(robot, "#voice-note")).contains("clipped");
        assertThat(text(robot, "#voice-word")).isEqualTo("0");
        assertThat(robot.lookup("#voice-keep-word").query().getParent().isVisible()).isTrue();
        robot.type(KeyCode.K);
        assertThat(text(robot, "#voice-word")).isEqualTo("1");
        assertThat(robot.lookup("#voice-keep-word").query().getParent().isVisible()).isFalse();
    }

    @Test
    void aTakeIsRepeatedByKey(FxRobot robot) {
        robot.type(KeyCode.V).type(KeyCode.R);
        say(robot, 2);
        Node first = robot.lookup(".voice-take").nth(0).query();
        robot.clickOn(first);
        assertThat(test.player().played).hasSize(1);
        robot.type(KeyCode.A);
        assertThat(text(robot, "#voice-word")).isEqualTo("0");
        robot.type(KeyCode.A);
        assertThat(text(robot, "#voice-word")).isEqualTo("2");
    }

    @Test
    void theModelIsAdaptedAndUsedByKey(FxRobot robot) {
        robot.type(KeyCode.V).type(KeyCode.R);
        say(robot, 12);
        assertThat(text(robot, "#voice-word")).isEqualTo("All recorded");
        robot.type(KeyCode.T);
        assertThat(text(robot, "#voice-outcome")).startsWith("Adapted to me in ");
        assertThat(text(robot, "#voice-account")).contains("all 12");
        assertThat(robot.lookup(".voice-after").nth(0).query().getAccessibleText())
                .matches("Your words: before \\d+\\.\\d %, after \\d+\\.\\d %");
        robot.type(KeyCode.U);
        assertThat(test.context().workspace().model().activeProperty().get().orElseThrow().name())
                .isEqualTo("model adapted to me");
        assertThat(model.openProperty().get()).isFalse();
    }

    @Test
    void theSpeakerStaysWhenThePageIsOpenedAgain(FxRobot robot) {
        robot.type(KeyCode.V).type(KeyCode.R);
        say(robot, 1);
        robot.type(KeyCode.ESCAPE);
        robot.interact(() -> model.selectSpeaker("ann"));
        robot.type(KeyCode.V);
        assertThat(robot.lookup("#voice-name").queryAs(ComboBox.class).getEditor().getText())
                .isEqualTo("ann");
        assertThat(model.speakers()).containsExactly("me", "ann", "me-2");
    }

    @Test
    void typingASpeakerNameRunsNoCommands(FxRobot robot) {
        robot.type(KeyCode.V);
        robot.interact(() -> robot.lookup("#voice-name").queryAs(ComboBox.class).requestFocus());
        robot.type(KeyCode.R).type(KeyCode.T);
        assertThat(input.listener).isNull();
        robot.type(KeyCode.ENTER);
        assertThat(model.speakerProperty().get()).contains("rt");
    }

    @Test
    void aMissingMicrophoneIsReported(FxRobot robot) {
        input.inputs = List.of();
        robot.interact(inputs::refresh);
        robot.type(KeyCode.V);
        assertThat(robot.lookup("#voice-begin").queryButton().isDisabled()).isTrue();
        assertThat(robot.lookup("Connect a microphone to record.").tryQuery()).isPresent();
    }
}
