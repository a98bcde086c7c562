package org.audiodigit.app.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.audiodigit.app.capture.InputViewModel;
import org.audiodigit.app.capture.RecordingViewModel.State;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.voice.VoiceViewModel.Stage;
import org.audiodigit.app.workspace.ActiveModel;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.model.ModelStore;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.FakeEars;
import org.audiodigit.testing.Sounds;
import org.audiodigit.testing.TestContext;
import org.audiodigit.testing.ToneDataset;
import org.audiodigit.testing.TrainedTones;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
class VoiceViewModelTest {

    private static final int RATE = 8000;
    private static final double[] HERTZ = {350, 700, 1300, 2300};
    private static final int WORDS = PromptSequence.ROUNDS * ToneDataset.LABELS;

    @RegisterExtension static final TrainedTones TONES = TrainedTones.weak();

    @TempDir private Path home;
    private TestContext test;
    private FakeEars ears;
    private InputViewModel inputs;
    private VoiceViewModel model;

    @BeforeEach
    void enter() {
        test = TestContext.withoutWindow(home.resolve("models"));
        ears = new FakeEars();
        RoomContext context = test.context();
        inputs = new InputViewModel(ears, context.tasks(), context.settings());
        inputs.look();
        VoiceLocations places = new VoiceLocations(home.resolve("voices"), TONES::data);
        model = new VoiceViewModel(context, ears, inputs, places);
    }

    @AfterEach
    void leave() {
        test.context().workspace().model().inUseProperty().get().ifPresent(m -> m.model().close());
    }

    private void open() {
        test.context().workspace().model().use(TONES.model());
        model.open();
    }

    private static Waveform word(double hertz, double seconds, double amplitude) {
        int length = (int) (seconds * RATE);
        Waveform room = Sounds.noise(0.01, length + RATE / 2, RATE, 3);
        return Sounds.mix(room, Sounds.sine(hertz, amplitude, length, RATE), RATE / 4);
    }

    private void say(Waveform word) {
        ears.word = word;
        ears.feed(0.9f, 0);
    }

    private void say(int count) {
        for (int i = 0; i < count; i++) {
            say(word(HERTZ[i % HERTZ.length], 0.25, 0.3));
        }
    }

    private Path take(String name) {
        return home.resolve("voices").resolve("me").resolve(name);
    }

    private Prompt asked() {
        return model.takes().askedProperty().get().orElseThrow();
    }

    private String problem() {
        return model.problems().lineProperty().get();
    }

    @Test
    void withoutAModelItSaysWhyItCannotBeOpened() {
        assertThat(model.obstacleProperty().get())
                .isEqualTo("No model is in use that could be tuned.");
        model.open();
        assertThat(model.openProperty().get()).isFalse();
    }

    @Test
    void withoutAMicrophoneNothingIsRecordedButWhatWasCanBeTuned() {
        open();
        model.takes().toggle();
        say(WORDS - 1);
        model.takes().toggle();
        ears.inputs = List.of();
        inputs.look();
        assertThat(model.canRecord().get()).isFalse();
        assertThat(new VoiceHint(model).text().get()).contains("no microphone");

        ears.inputs = FakeEars.INPUTS;
        inputs.look();
        model.takes().toggle();
        say(1);
        ears.inputs = List.of();
        inputs.look();
        model.close();
        model.open();
        assertThat(model.canTune().get()).isTrue();
    }

    @Test
    void oneWordAfterTheOtherIsAskedAndKeptAtOnce() throws Exception {
        open();
        assertThat(asked()).isEqualTo(new Prompt("0", 0));
        assertThat(model.takes().totalProperty().get()).isEqualTo(WORDS);
        model.takes().toggle();
        say(1);
        assertThat(asked()).isEqualTo(new Prompt("1", 0));
        assertThat(WavReader.read(take("0_me_0.wav")).waveform().length())
                .isEqualTo(ears.word.length());
        say(4);
        assertThat(asked()).isEqualTo(new Prompt("1", 1));
        assertThat(model.takes().countProperty().get()).isEqualTo(5);
        assertThat(take("0_me_1.wav")).exists();
    }

    @Test
    void theLastWordIsThrownAwayAndAskedAgain() {
        open();
        model.takes().toggle();
        say(2);
        model.takes().again();
        assertThat(asked()).isEqualTo(new Prompt("1", 0));
        assertThat(take("1_me_0.wav")).doesNotExist();
        assertThat(take("0_me_0.wav")).exists();
        assertThat(model.takes().recording().stateProperty().get()).isEqualTo(State.LISTENING);
        say(1);
        assertThat(take("1_me_0.wav")).exists();
    }

    @Test
    void whatCannotBeTheWordIsAskedAgainWithTheReason() {
        open();
        model.takes().toggle();
        say(word(350, 0.05, 0.3));
        assertThat(model.takes().noteProperty().get())
                .contains("too short")
                .endsWith("Say 0 again.");
        assertThat(model.takes().refusedProperty().get()).isTrue();
        say(word(350, 2.5, 0.3));
        assertThat(model.takes().noteProperty().get()).contains("too long");
        say(word(350, 0.5, 1.2));
        assertThat(model.takes().noteProperty().get()).contains("cut off");
        assertThat(asked()).isEqualTo(new Prompt("0", 0));
        assertThat(home.resolve("voices")).doesNotExist();
        say(1);
        assertThat(model.takes().refusedProperty().get()).isFalse();
        assertThat(asked()).isEqualTo(new Prompt("1", 0));
    }

    @Test
    void aMicrophoneThatVanishesLeavesWhatWasRecorded() {
        open();
        model.takes().toggle();
        say(2);
        say(word(350, 0.05, 0.3));
        ears.listener.failed("The microphone was unplugged.");
        ears.end();
        assertThat(problem()).isEqualTo("The microphone was unplugged.");
        assertThat(model.takes().noteProperty().get()).isEmpty();
        assertThat(model.takes().countProperty().get()).isEqualTo(2);
        assertThat(take("1_me_0.wav")).exists();
        assertThat(model.canRecord().get()).isTrue();

        model.takes().toggle();
        assertThat(problem()).isEmpty();
        say(1);
        assertThat(asked()).isEqualTo(new Prompt("3", 0));
    }

    @Test
    void aVoiceThatIsIncompleteGoesOnWhereItStopped() {
        open();
        model.takes().toggle();
        say(5);
        model.close();
        assertThat(ears.listener).isNull();

        model.open();
        assertThat(asked()).isEqualTo(new Prompt("1", 1));
        assertThat(model.takes().recording().stateProperty().get()).isEqualTo(State.IDLE);
    }

    @Test
    void everyPersonHasAFolderOfTheirOwn() {
        open();
        model.takes().toggle();
        say(1);
        assertThat(model.names()).containsExactly("me", "me-2");
        model.takes().toggle();
        model.choose(" Ann ");
        assertThat(model.takes().countProperty().get()).isZero();
        model.takes().toggle();
        say(1);
        assertThat(home.resolve("voices").resolve("Ann").resolve("0_Ann_0.wav")).exists();

        model.close();
        model.open();
        assertThat(model.nameProperty().get()).isEqualTo("Ann");
        assertThat(model.names()).containsExactly("Ann", "me", "me-2");
    }

    @Test
    void aNameThatCannotBeAFilesIsRefusedInASentence() {
        open();
        model.choose(" ");
        assertThat(problem()).isEmpty();
        model.choose("../me");
        assertThat(problem()).startsWith("A name here is made of").contains("../me");
        assertThat(model.nameProperty().get()).isEqualTo("me");
    }

    @Test
    void aWordThatCannotBeWrittenIsAskedAgain() throws IOException {
        open();
        Files.createFile(home.resolve("voices"));
        model.takes().toggle();
        say(1);
        assertThat(problem()).contains(home.resolve("voices").toString());
        assertThat(asked()).isEqualTo(new Prompt("0", 0));
        assertThat(model.takes().recording().stateProperty().get()).isEqualTo(State.IDLE);
    }

    @Test
    void whenEveryWordIsThereItStopsAndCanBeTuned() {
        open();
        model.takes().toggle();
        say(WORDS - 1);
        assertThat(model.canTune().get()).isFalse();
        say(word(HERTZ[3], 0.25, 0.3));
        assertThat(model.takes().askedProperty().get()).isEmpty();
        assertThat(model.takes().recording().stateProperty().get()).isEqualTo(State.IDLE);
        assertThat(model.canTune().get()).isTrue();
        assertThat(model.canRecord().get()).isFalse();
    }

    @Test
    void aCompleteVoiceIsRecordedAnewOnlyIfThatIsMeant() {
        open();
        model.takes().toggle();
        say(WORDS);
        test.dialogs().confirm = false;
        model.anew();
        assertThat(take("3_me_2.wav")).exists();
        test.dialogs().confirm = true;
        model.anew();
        assertThat(home.resolve("voices").resolve("me")).isEmptyDirectory();
        assertThat(asked()).isEqualTo(new Prompt("0", 0));
    }

    @Test
    void theTunedModelIsNewAndUsedOnlyIfItIsChosen() throws Exception {
        open();
        recordAll();
        String before = ModelStore.manifest(TONES.model()).weights().sha256();
        model.tune();
        assertThat(problem()).isEmpty();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.CHOOSING);
        AdaptedModel tuned = model.tuning().resultProperty().get().orElseThrow();
        assertThat(tuned.folder()).isEqualTo(home.resolve("models").resolve("digit-cnn-me"));
        assertThat(tuned.outcome().learned()).isEqualTo(WORDS);
        assertThat(tuned.outcome().own().clips()).isEqualTo(ToneDataset.LABELS);
        assertThat(ModelStore.manifest(tuned.folder()).training().splitDescription())
                .contains("12 recordings");
        assertThat(ModelStore.manifest(TONES.model()).weights().sha256()).isEqualTo(before);

        model.keepOld();
        assertThat(inUse().folder()).isEqualTo(TONES.model());
        assertThat(model.openProperty().get()).isFalse();

        model.open();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.ASKING);
        model.tune();
        model.take();
        assertThat(inUse().name()).isEqualTo("digit-cnn-me-2");
        assertThat(model.openProperty().get()).isFalse();

        assertThat(tuned.before()).isFalse();
        model.open();
        model.tune();
        assertThat(model.tuning().resultProperty().get().orElseThrow().before()).isTrue();
    }

    @Test
    void aTuningThatFailsIsASentenceAndLeavesNothing() throws IOException {
        open();
        recordAll();
        try (Stream<Path> all = Files.list(home.resolve("voices").resolve("me"))) {
            for (Path file : all.toList()) {
                Files.writeString(file, "no sound at all");
            }
        }
        model.tune();
        assertThat(problem()).contains("me");
        assertThat(model.stageProperty().get()).isEqualTo(Stage.ASKING);
        assertThat(home.resolve("models")).doesNotExist();
    }

    @Test
    void escapeGoesOneStepBack() {
        open();
        recordAll();
        model.tune();
        model.back();
        assertThat(model.openProperty().get()).isFalse();
        assertThat(inUse().folder()).isEqualTo(TONES.model());
    }

    private void recordAll() {
        model.takes().toggle();
        say(WORDS);
    }

    private ActiveModel inUse() {
        return test.context().workspace().model().inUseProperty().get().orElseThrow();
    }
}
