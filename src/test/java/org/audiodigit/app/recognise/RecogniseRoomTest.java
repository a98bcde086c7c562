package org.audiodigit.app.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.audiodigit.app.room.Room;
import org.audiodigit.app.voice.VoiceLocations;
import org.audiodigit.app.workspace.Navigation.RoomId;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.signal.SampleSource;
import org.audiodigit.testing.FakeAudioInput;
import org.audiodigit.testing.RoomWindow;
import org.audiodigit.testing.TestContext;
import org.audiodigit.testing.TrainedTones;
import org.audiodigit.testing.UntrainedModels;
import org.audiodigit.testing.WindowTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Uses the room by its keys in a headless window. */
@WindowTest
@Tag("engine")
class RecogniseRoomTest {

    @RegisterExtension static final TrainedTones TONES = TrainedTones.good();

    private TestContext test;
    private FakeAudioInput input;
    private RecogniseViewModel model;

    @Start
    void start(Stage stage) {
        test = TestContext.withoutWindow(TONES.folder());
        input = new FakeAudioInput();
        model = new RecogniseViewModel(test.context(), input);
        Workspace workspace = test.context().workspace();
        workspace.navigation().roomProperty().set(RoomId.RECOGNISE);
        VoiceLocations locations =
                new VoiceLocations(TONES.folder().resolve("voices"), TONES::data);
        Supplier<Room> room = () -> new RecogniseRoom(test.context(), input, model, locations);
        workspace.model().use(TONES.model());
        RoomWindow.show(stage, test, RoomId.RECOGNISE, room);
    }

    @Test
    void aDroppedFileIsShownAsBars(FxRobot robot) {
        robot.interact(() -> model.open(List.of(TONES.clip(2, 0))));

        assertThat(text(robot, "#answer")).isEqualTo("2");
        assertThat(robot.lookup("#answer").query().getAccessibleText()).startsWith("2. ");
        List<Integer> percents = new ArrayList<>();
        for (Node bar : robot.lookup(".bar-row").queryAll()) {
            String text = bar.getAccessibleText();
            percents.add(Integer.valueOf(text.replaceAll(".*: (\\d+) %", "$1")));
        }
        assertThat(percents).hasSize(4);
        assertThat(percents.get(2)).isGreaterThan(60);
        assertThat(percents.stream().mapToInt(p -> p).sum()).isBetween(98, 102);
        Node best = robot.lookup(".bar-row").nth(2).query();
        Node bar = best.lookup(".bar");
        assertThat(bar.getBoundsInParent().getWidth())
                .isGreaterThan(0.5 * best.lookup(".bar-track").getBoundsInParent().getWidth());
    }

    @Test
    void theFirstOfManyFilesStaysShown(FxRobot robot) {
        int tooMany = HistoryViewModel.MAX_ENTRIES + 1;
        List<Path> files = new ArrayList<>(Collections.nCopies(tooMany, TONES.clip(1, 0)));
        files.set(0, TONES.clip(2, 0));
        robot.interact(() -> model.open(files));

        assertThat(text(robot, "#answer")).isEqualTo("2");
    }

    @Test
    void aRecordingThatNoTaskRecognisesIsRecognisedByKey(FxRobot robot) throws Exception {
        Path clip = TONES.clip(2, 0);
        RecognitionEntry entry = new RecognitionEntry(clip);
        SampleSource source = Recogniser.open(clip);
        robot.interact(() -> model.shown().showUnrecognised(entry, source));
        assertThat(text(robot, "#answer-second")).isEqualTo("Not recognised.");
        robot.interact(() -> entry.setQueued(true));
        assertThat(text(robot, "#answer-second")).isEqualTo("Recognising…");
        robot.type(KeyCode.G).interact(() -> entry.setQueued(false));
        assertThat(text(robot, "#answer-second")).isEqualTo("Not recognised.");

        robot.type(KeyCode.G);
        assertThat(text(robot, "#answer")).isEqualTo("2");
    }

    @Test
    void filesThatTheUserOpensWithTheProgramCloseThePageOfTheOwnVoice(FxRobot robot) {
        robot.type(KeyCode.V);
        assertThat(robot.lookup(".recognise").query().isVisible()).isFalse();
        robot.interact(
                () -> test.context().workspace().navigation().recognise(List.of(TONES.clip(2, 0))));

        assertThat(robot.lookup(".recognise").query().isVisible()).isTrue();
        assertThat(text(robot, "#answer")).isEqualTo("2");
    }

    @Test
    void aDamagedFileIsReported(FxRobot robot) throws Exception {
        Path broken = Files.writeString(TONES.folder().resolve("broken.wav"), "this is no sound");
        robot.interact(() -> model.open(List.of(broken)));

        Node line = robot.lookup("#problem").query();
        assertThat(line.isVisible()).isTrue();
        assertThat(((Labeled) line.lookup(".label")).getText()).startsWith(broken + ": ");
        assertThat(text(robot, "#answer")).isEmpty();
    }

    @Test
    void aWordIsRecordedAndRecognisedByKey(FxRobot robot) {
        robot.type(KeyCode.R);
        assertThat(text(robot, "#record")).startsWith("Stop");
        robot.interact(() -> input.feed(0.9f, 0));

        assertThat(text(robot, "#record")).startsWith("Record");
        assertThat(text(robot, "#answer")).isNotEmpty();
        assertThat(model.history().entries())
                .extracting(RecognitionEntry::source)
                .singleElement()
                .asString()
                .matches("Microphone 1, \\d\\d:\\d\\d");
    }

    @Test
    void handsFreeByKeyAppendsWordsUntilItIsStopped(FxRobot robot) {
        robot.type(KeyCode.H);
        assertThat(text(robot, "#answer-activity")).isEqualTo("Listening");
        robot.interact(() -> input.feed(0.9f, 0, 0.9f, 0));
        assertThat(model.history().entries()).hasSize(1);
        assertThat(text(robot, "#word-position")).isEqualTo("word 2 of 2");
        assertThat(robot.lookup(".word").queryAll()).hasSize(2);
        robot.type(KeyCode.R);
        assertThat(input.stops).isEqualTo(1);
    }

    @Test
    void theWordsOfARecordingAreSelectedLabelledAndEditedByKey(FxRobot robot) throws Exception {
        Path four = FourTones.write(TONES.folder().resolve("four.wav"));
        robot.interact(() -> model.open(List.of(four)));
        assertThat(text(robot, "#word-position")).isEqualTo("word 1 of 4");
        assertThat(robot.lookup("#words").query().getAccessibleText().split(" ")).hasSize(4);

        robot.type(KeyCode.RIGHT).type(KeyCode.DIGIT3);
        assertThat(text(robot, "#word-position")).isEqualTo("word 2 of 4");
        assertThat(robot.lookup("#words").query().getAccessibleText().split(" ")[1]).isEqualTo("3");
        robot.push(KeyCode.SHORTCUT, KeyCode.J);
        assertThat(text(robot, "#word-position")).isEqualTo("word 2 of 3");
        robot.push(KeyCode.SHORTCUT, KeyCode.K);
        robot.push(KeyCode.SHORTCUT, KeyCode.K);
        assertThat(text(robot, "#word-position")).isEmpty();
        assertThat(text(robot, "#answer")).isNotEmpty();
        for (int i = 0; i < 4; i++) {
            robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        }
        assertThat(text(robot, "#word-position")).isEqualTo("word 2 of 4");
        assertThat(model.segments().listProperty().get().isCorrected()).isFalse();
    }

    @Test
    void whyAndWhyNotAreAnsweredByKey(FxRobot robot) {
        robot.interact(() -> model.open(List.of(TONES.clip(2, 0))));
        assertThat(isTreeVisible(robot.lookup("#why-label").query())).isFalse();
        robot.type(KeyCode.Y);
        assertThat(robot.lookup("#why").queryAs(ToggleButton.class).isSelected()).isTrue();
        assertThat(isTreeVisible(robot.lookup("#why-label").query())).isTrue();
        assertThat(robot.lookup("#why-label").queryAs(ComboBox.class).getValue())
                .hasToString("Why 2?");
        assertThat(text(robot, "#why-description")).startsWith("Most for 2: ");
        robot.push(KeyCode.SHIFT, KeyCode.Y);
        assertThat(robot.lookup("#why-label").queryAs(ComboBox.class).getValue())
                .hasToString("Why not 3?");
        assertThat(robot.lookup("#explanation").query().getAccessibleText())
                .isEqualTo(text(robot, "#why-description"))
                .contains(" for 3");
        robot.type(KeyCode.Y);
        assertThat(isTreeVisible(robot.lookup("#why-label").query())).isFalse();
    }

    @Test
    void openLabelAndClearByKey(FxRobot robot) {
        test.dialogs().recordings = List.of(TONES.clip(1, 0), TONES.clip(3, 0));
        robot.type(KeyCode.O);
        assertThat(text(robot, "#answer")).isEqualTo("1");
        robot.type(KeyCode.DIGIT3);
        assertThat(model.shown().entry().orElseThrow().trueLabel()).contains("3");
        robot.type(KeyCode.DIGIT9);
        assertThat(model.shown().entry().orElseThrow().trueLabel()).contains("3");
        robot.type(KeyCode.DELETE);
        assertThat(model.history().entries()).isEmpty();
    }

    @Test
    void typingASpeakerNameRunsNoCommands(FxRobot robot) {
        robot.clickOn("#speaker").type(KeyCode.R).type(KeyCode.O);

        assertThat(input.openedDevice).isNull();
        assertThat(robot.lookup("#speaker").queryAs(TextField.class).getText()).contains("ro");
    }

    @Test
    void aClickInTheHistoryShowsTheEntry(FxRobot robot) {
        robot.interact(() -> model.open(List.of(TONES.clip(1, 0), TONES.clip(3, 0))));
        robot.clickOn("3_ann_0.wav");

        assertThat(text(robot, "#answer")).isEqualTo("3");
    }

    @Test
    @SuppressWarnings("unchecked")
    void manyLabelsAreChosenFromAListThatFollowsTheShownEntry(FxRobot robot) throws Exception {
        List<String> labels = IntStream.range(0, 13).mapToObj(i -> "label" + i).toList();
        Path words = TONES.folder().resolve("words");
        UntrainedModels.write(words, labels, UntrainedModels.on("words", 13, 1, 1));
        robot.interact(() -> test.context().workspace().model().use(words));
        robot.interact(() -> model.open(List.of(TONES.clip(1, 0), TONES.clip(3, 0))));
        ComboBox<String> list = robot.lookup("#truth").queryAs(ComboBox.class);

        robot.interact(() -> list.setValue("label5"));
        RecognitionEntry first = model.shown().entry().orElseThrow();
        assertThat(first.trueLabel()).contains("label5");
        RecognitionEntry other = model.history().entries().get(0);
        robot.interact(() -> model.shown().show(other));
        assertThat(list.getValue()).isNull();
        assertThat(other.trueLabel()).isEmpty();
        robot.interact(() -> model.shown().show(first));
        assertThat(list.getValue()).isEqualTo("label5");
        assertThat(first.trueLabel()).contains("label5");
        assertThat(other.trueLabel()).isEmpty();
    }

    @Test
    void aMissingMicrophoneIsReported(FxRobot robot) {
        input.inputs = List.of();
        robot.interact(() -> model.inputs().refresh());

        assertThat(text(robot, "#no-microphone")).isEqualTo("Connect a microphone to record.");
        assertThat(isTreeVisible(robot.lookup("#no-microphone").query())).isTrue();
        assertThat(isTreeVisible(robot.lookup("#record").query())).isFalse();
        assertThat(isTreeVisible(robot.lookup("Drop a WAV file here.").query())).isTrue();
        robot.type(KeyCode.R);
        assertThat(input.openedDevice).isNull();
    }

    private static boolean isTreeVisible(Node node) {
        return node == null || node.isVisible() && isTreeVisible(node.getParent());
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }
}
