package org.audiodigit.app.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.audiodigit.app.shell.ShellView;
import org.audiodigit.app.workspace.Navigation.RoomId;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.FakeAudioInput;
import org.audiodigit.testing.FocusableNodes;
import org.audiodigit.testing.RoomWindow;
import org.audiodigit.testing.Sounds;
import org.audiodigit.testing.TestContext;
import org.audiodigit.testing.WindowTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Records a data set by keyboard alone, in a headless window with a simulated microphone. */
@WindowTest
class RecordDatasetTest {

    @TempDir private Path home;
    private TestContext test;
    private FakeAudioInput input;
    private ShellView window;

    @Start
    void start(Stage stage) {
        test = TestContext.withoutWindow(home.resolve("models"));
        input = new FakeAudioInput();
        ProgramFolder program = new ProgramFolder(home.resolve("program"));
        window =
                RoomWindow.show(
                        stage,
                        test,
                        RoomId.BROWSE,
                        () -> new BrowseRoom(test.context(), input, program));
    }

    private Path folder() {
        return home.resolve("data");
    }

    private static void say(FxRobot robot, FakeAudioInput input, double amplitude) {
        Waveform room = Sounds.noise(0.003, 7000, 8000, 3);
        input.word = Sounds.mix(room, Sounds.sine(700, amplitude, 2400, 8000), 2000);
        robot.interact(() -> input.feed(0.9f, 0));
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    private static void fill(FxRobot robot, String id, String text) {
        TextInputControl field = robot.lookup(id).queryAs(TextInputControl.class);
        robot.interact(
                () -> {
                    field.requestFocus();
                    field.setText(text);
                });
    }

    private Node focused() {
        return window.getScene().getFocusOwner();
    }

    /** Goes to the prompts of the first speaker. */
    private void begin(FxRobot robot) {
        robot.type(KeyCode.R);
        fill(robot, "#session-folder", folder().toString());
        fill(robot, "#session-words", "yes no");
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        assertThat(text(robot, "#session-step")).startsWith("2 of 3");
        robot.type(KeyCode.ENTER);
        assertThat(text(robot, "#session-step")).isEqualTo("3 of 3: speaker 01");
    }

    @Test
    void aWholeSessionIsRecordedByKeyboard(FxRobot robot) {
        robot.type(KeyCode.R);
        assertThat(focused().getAccessibleText()).isNull();
        assertThat(((Button) focused()).getText()).startsWith("Next");
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#session-words").tryQuery()).isEmpty();
        begin(robot);
        assertThat(text(robot, "#voice-progress")).isEqualTo("0 of 20 · take 1 of 10");
        robot.type(KeyCode.ENTER);
        assertThat(text(robot, "#session-record")).startsWith("Pause");
        say(robot, input, 0.3);
        String second = text(robot, "#voice-word");
        assertThat(text(robot, "#voice-note")).startsWith("Saved ");
        say(robot, input, 1.5);
        assertThat(text(robot, "#voice-note")).contains("clipped");
        robot.type(KeyCode.K);
        assertThat(text(robot, "#voice-progress")).startsWith("2 of 20");
        robot.type(KeyCode.R);
        assertThat(text(robot, "#voice-word")).isEqualTo(second);
        robot.type(KeyCode.L);
        assertThat(test.player().played).hasSize(1);
        assertThat(text(robot, "#session-record")).startsWith("Record");
        robot.type(KeyCode.P);
        assertThat(text(robot, "#session-record")).startsWith("Pause");
        robot.type(KeyCode.P);
        assertThat(input.listener).isNull();

        robot.type(KeyCode.N);
        assertThat(text(robot, "#session-step")).startsWith("2 of 3");
        robot.type(KeyCode.ENTER);
        assertThat(text(robot, "#session-step")).isEqualTo("3 of 3: speaker 02");
        robot.type(KeyCode.ENTER);
        say(robot, input, 0.3);
        robot.type(KeyCode.ESCAPE);
        Dataset dataset =
                test.context().workspace().data().openProperty().get().orElseThrow().dataset();
        assertThat(dataset.clips()).hasSize(2);
        assertThat(dataset.speakerIds()).containsExactly("01", "02");
        assertThat(folder().resolve("in-use.lock")).doesNotExist();
    }

    @Test
    void anUnfinishedSessionIsContinuedByKey(FxRobot robot) {
        begin(robot);
        robot.type(KeyCode.ENTER);
        say(robot, input, 0.3);
        robot.type(KeyCode.ESCAPE).type(KeyCode.R);
        assertThat(text(robot, "#session-unfinished")).contains(folder().toString());
        assertThat(focused().getId()).isEqualTo("session-resume");
        robot.type(KeyCode.C);
        assertThat(text(robot, "#voice-progress")).startsWith("1 of 20");
    }

    @Test
    void aNumberOfTakesCountsWhileItIsTyped(FxRobot robot) {
        robot.type(KeyCode.R);
        fill(robot, "#session-folder", folder().toString());
        fill(robot, "#session-words", "yes no");
        String takes = "#session-takes .text-field";
        fill(robot, takes, "");
        assertThat(text(robot, ".session-reason")).contains("1 to 100");
        // leaving the empty field commits it
        robot.type(KeyCode.TAB);
        fill(robot, takes, "4");
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        robot.type(KeyCode.ENTER);
        assertThat(text(robot, "#voice-progress")).isEqualTo("0 of 8 · take 1 of 4");
    }

    @Test
    void closingTheWindowUnlocksTheFolder(FxRobot robot) {
        begin(robot);
        assertThat(folder().resolve("in-use.lock")).exists();
        robot.interact(window::closeRooms);
        assertThat(folder().resolve("in-use.lock")).doesNotExist();
    }

    @Test
    void tabLeavesTheWords(FxRobot robot) {
        robot.type(KeyCode.R);
        fill(robot, "#session-words", "yes no");
        robot.type(KeyCode.TAB);
        assertThat(focused().getId()).isNotEqualTo("session-words");
        TextInputControl words = robot.lookup("#session-words").queryAs(TextInputControl.class);
        assertThat(words.getText()).isEqualTo("yes no");
    }

    @Test
    void everyControlHasATextAndTheMicrophoneCanBeChosen(FxRobot robot) {
        robot.type(KeyCode.R);
        assertTexts();
        robot.type(KeyCode.ENTER);
        assertThat(robot.lookup("#session-speaker").tryQuery()).isPresent();
        assertTexts();
        robot.type(KeyCode.ENTER);
        assertTexts();
        assertThat(robot.lookup("#input").queryAs(ComboBox.class).isDisabled()).isFalse();
        assertThat(robot.lookup("#voice-word").query().getAccessibleText()).startsWith("Say ");
    }

    private void assertTexts() {
        assertThat(FocusableNodes.below(window))
                .filteredOn(node -> !FocusableNodes.hasText(node, window))
                .extracting(FocusableNodes::describe)
                .filteredOn(path -> path.contains("Session") || path.contains("Pane"))
                .isEmpty();
    }
}
