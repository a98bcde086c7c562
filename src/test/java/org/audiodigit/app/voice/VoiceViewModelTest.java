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
import org.audiodigit.app.voice.AdaptationTask.AdaptedModel;
import org.audiodigit.app.voice.PromptSequence.Prompt;
import org.audiodigit.app.voice.VoiceViewModel.Stage;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.app.workspace.ModelLibrary.ModelEntry;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.model.ModelStore;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.FakeAudioInput;
import org.audiodigit.testing.RecordingPlayer;
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
    private FakeAudioInput input;
    private InputViewModel inputs;
    private VoiceViewModel model;

    @BeforeEach
    void enter() {
        test = TestContext.withoutWindow(home.resolve("models"));
        input = new FakeAudioInput();
        RoomContext context = test.context();
        inputs = new InputViewModel(input, context.tasks(), context.settings());
        inputs.refresh();
        VoiceLocations locations = new VoiceLocations(home.resolve("voices"), TONES::data);
        model = new VoiceViewModel(context, input, inputs, locations);
    }

    @AfterEach
    void leave() {
        test.context().workspace().model().activeProperty().get().ifPresent(m -> m.model().close());
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
        input.word = word;
        input.feed(0.9f, 0);
    }

    /** Says the words that are prompted. */
    private void say(int count) {
        for (int i = 0; i < count; i++) {
            say(word(HERTZ[Integer.parseInt(prompt().label())], 0.25, 0.3));
        }
    }

    private Path take(String name) {
        return home.resolve("voices").resolve("me").resolve(name);
    }

    private Prompt prompt() {
        return model.takes().promptProperty().get().orElseThrow();
    }

    private Waveform lastPlayed() {
        List<RecordingPlayer.Played> played = test.player().played;
        return played.get(played.size() - 1).waveform();
    }

    private String problem() {
        return model.problems().lineProperty().get();
    }

    @Test
    void withoutAModelThePageCannotBeOpened() {
        assertThat(model.obstacleProperty().get())
                .isEqualTo("No model is active. Choose the model to adapt with File > Use model.");
        model.open();
        assertThat(model.openProperty().get()).isFalse();
    }

    @Test
    void withoutAMicrophoneACompleteVoiceCanStillBeUsed() {
        open();
        model.takes().toggleListening();
        say(WORDS - 1);
        model.takes().toggleListening();
        input.inputs = List.of();
        inputs.refresh();
        assertThat(model.canRecord().get()).isFalse();

        input.inputs = FakeAudioInput.INPUTS;
        inputs.refresh();
        model.takes().toggleListening();
        say(1);
        input.inputs = List.of();
        inputs.refresh();
        model.close();
        model.open();
        assertThat(model.canAdapt().get()).isTrue();
    }

    @Test
    void everyWordIsSavedAtOnce() throws Exception {
        open();
        assertThat(prompt()).isEqualTo(new Prompt("0", 0));
        assertThat(model.takes().totalProperty().get()).isEqualTo(WORDS);
        model.takes().toggleListening();
        say(1);
        assertThat(prompt()).isEqualTo(new Prompt("1", 0));
        assertThat(WavReader.read(take("0_me_0.wav")).waveform().length())
                .isEqualTo(input.word.length());
        say(4);
        assertThat(prompt()).isEqualTo(new Prompt("1", 1));
        assertThat(model.takes().countProperty().get()).isEqualTo(5);
        assertThat(take("0_me_1.wav")).exists();
    }

    @Test
    void theLastWordIsDeletedAndPromptedAgain() {
        open();
        model.takes().toggleListening();
        say(2);
        model.takes().redoLast();
        assertThat(prompt()).isEqualTo(new Prompt("1", 0));
        assertThat(take("1_me_0.wav")).doesNotExist();
        assertThat(take("0_me_0.wav")).exists();
        assertThat(model.takes().recording().stateProperty().get()).isEqualTo(State.LISTENING);
        say(1);
        assertThat(take("1_me_0.wav")).exists();
    }

    @Test
    void aDoubtfulWordIsPromptedAgainWithTheReason() {
        open();
        model.takes().toggleListening();
        say(word(350, 0.05, 0.3));
        assertThat(model.takes().noteProperty().get())
                .contains("too short")
                .endsWith("Say 0 again, or keep it.");
        assertThat(model.takes().hasDoubtful().get()).isTrue();
        say(word(350, 2.5, 0.3));
        assertThat(model.takes().noteProperty().get()).contains("too long");
        say(word(350, 0.5, 1.2));
        assertThat(model.takes().noteProperty().get()).contains("clipped");
        assertThat(prompt()).isEqualTo(new Prompt("0", 0));
        assertThat(home.resolve("voices")).doesNotExist();
        say(1);
        assertThat(model.takes().hasDoubtful().get()).isFalse();
        assertThat(prompt()).isEqualTo(new Prompt("1", 0));
    }

    @Test
    void aDoubtfulWordCanBePlayedAndKept() throws Exception {
        open();
        model.takes().toggleListening();
        say(word(350, 0.05, 0.3));
        model.review().togglePlay();
        assertThat(lastPlayed().samples()).isEqualTo(input.word.samples());
        assertThat(model.takes().recording().stateProperty().get()).isEqualTo(State.IDLE);

        model.takes().keepDoubtful();

        assertThat(prompt()).isEqualTo(new Prompt("1", 0));
        assertThat(WavReader.read(take("0_me_0.wav")).waveform().length())
                .isEqualTo(input.word.length());
        assertThat(model.takes().hasDoubtful().get()).isFalse();
    }

    @Test
    void anyTakeCanBePlayedAndRepeated() throws Exception {
        open();
        model.takes().toggleListening();
        say(3);
        Prompt second = new Prompt("1", 0);
        model.review().select(new Prompt("3", 0));
        assertThat(model.whileRecording(model.review().canRepeat()).get()).isFalse();
        model.review().select(second);
        assertThat(model.whileRecording(model.review().canRepeat()).get()).isTrue();
        assertThat(lastPlayed().sampleRate()).isEqualTo(RATE);

        model.review().toggleRepeat();
        assertThat(prompt()).isEqualTo(second);
        assertThat(model.takes().nextPromptProperty().get()).contains(new Prompt("3", 0));
        model.review().toggleRepeat();
        assertThat(prompt()).isEqualTo(new Prompt("3", 0));
        model.review().toggleRepeat();
        model.takes().toggleListening();
        assertThat(take("1_me_0.wav")).exists();
        say(word(700, 0.4, 0.3));

        assertThat(model.takes().countProperty().get()).isEqualTo(3);
        assertThat(prompt()).isEqualTo(new Prompt("3", 0));
        assertThat(WavReader.read(take("1_me_0.wav")).waveform().length())
                .isEqualTo(input.word.length());
    }

    @Test
    void theIntroductionSaysWhyHowLongAndWhere() {
        open();
        assertThat(model.introduction())
                .contains("each of the 4 words 3 times")
                .contains("1 minute")
                .contains("adapted to your voice")
                .contains(home.resolve("voices").resolve("me").toString());
    }

    @Test
    void aMicrophoneFailureKeepsTheRecordings() {
        open();
        model.takes().toggleListening();
        say(2);
        say(word(350, 0.05, 0.3));
        input.listener.failed("The microphone was unplugged.");
        input.end();
        assertThat(problem()).isEqualTo("The microphone was unplugged.");
        assertThat(model.takes().hasDoubtful().get()).isTrue();
        assertThat(model.takes().countProperty().get()).isEqualTo(2);
        assertThat(take("1_me_0.wav")).exists();
        assertThat(model.canRecord().get()).isTrue();

        model.takes().toggleListening();
        assertThat(problem()).isEmpty();
        say(1);
        assertThat(prompt()).isEqualTo(new Prompt("3", 0));
    }

    @Test
    void anIncompleteVoiceContinuesWithTheFirstMissingWord() {
        open();
        model.takes().toggleListening();
        say(5);
        model.close();
        assertThat(input.listener).isNull();

        model.open();
        assertThat(prompt()).isEqualTo(new Prompt("1", 1));
        assertThat(model.takes().recording().stateProperty().get()).isEqualTo(State.IDLE);
    }

    @Test
    void everySpeakerHasAFolder() {
        open();
        model.takes().toggleListening();
        say(1);
        assertThat(model.speakers()).containsExactly("me", "me-2");
        model.takes().toggleListening();
        model.selectSpeaker(" Ann ");
        assertThat(model.takes().countProperty().get()).isZero();
        model.takes().toggleListening();
        say(1);
        assertThat(home.resolve("voices").resolve("Ann").resolve("0_Ann_0.wav")).exists();

        model.close();
        model.open();
        assertThat(model.speakerProperty().get()).isEqualTo("Ann");
        assertThat(model.speakers()).containsExactly("Ann", "me", "me-2");
    }

    @Test
    void aNameInOtherCaseIsTheSameSpeaker() {
        open();
        model.selectSpeaker("Ann");
        model.takes().toggleListening();
        say(1);
        model.takes().toggleListening();
        model.selectSpeaker("me");
        model.selectSpeaker("ANN");

        assertThat(model.speakerProperty().get()).isEqualTo("Ann");
        assertThat(model.takes().countProperty().get()).isEqualTo(1);
    }

    @Test
    void anInvalidSpeakerNameIsReported() {
        open();
        model.selectSpeaker(" ");
        assertThat(problem()).isEmpty();
        model.selectSpeaker("../me");
        assertThat(problem()).contains("../me");
        assertThat(model.speakerProperty().get()).isEqualTo("me");
    }

    @Test
    void aWordThatCannotBeSavedIsPromptedAgain() throws IOException {
        open();
        Files.createFile(home.resolve("voices"));
        model.takes().toggleListening();
        say(1);
        assertThat(problem()).contains(home.resolve("voices").toString());
        assertThat(prompt()).isEqualTo(new Prompt("0", 0));
        assertThat(model.takes().recording().stateProperty().get()).isEqualTo(State.IDLE);
    }

    @Test
    void afterTheLastWordListeningStopsAndTheModelCanBeAdapted() {
        open();
        model.takes().toggleListening();
        say(WORDS - 1);
        assertThat(model.canAdapt().get()).isFalse();
        say(word(HERTZ[3], 0.25, 0.3));
        assertThat(model.takes().promptProperty().get()).isEmpty();
        assertThat(model.takes().recording().stateProperty().get()).isEqualTo(State.IDLE);
        assertThat(model.canAdapt().get()).isTrue();
        assertThat(model.canRecord().get()).isFalse();
    }

    @Test
    void startingOverAsksForConfirmation() {
        open();
        model.takes().toggleListening();
        say(WORDS);
        test.dialogs().confirm = false;
        model.startOver();
        assertThat(take("3_me_2.wav")).exists();
        test.dialogs().confirm = true;
        model.startOver();
        assertThat(home.resolve("voices").resolve("me")).isEmptyDirectory();
        assertThat(prompt()).isEqualTo(new Prompt("0", 0));
        test.context().workspace().undo().undo();
        assertThat(take("3_me_2.wav")).exists();
        assertThat(model.takes().promptProperty().get()).isEmpty();
    }

    @Test
    void theAdaptedModelIsANewModelAndUsedOnRequest() throws Exception {
        open();
        recordAll();
        String before = ModelStore.manifest(TONES.model()).weights().sha256();
        model.adapt();
        assertThat(problem()).isEmpty();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.RESULT);
        AdaptedModel adapted = model.adaptation().resultProperty().get().orElseThrow();
        assertThat(adapted.folder()).isEqualTo(home.resolve("models").resolve("digit-cnn-me"));
        assertThat(adapted.outcome().recordings()).isEqualTo(WORDS);
        assertThat(adapted.outcome().own().clips()).isEqualTo(ToneDataset.LABELS);
        assertThat(ModelStore.manifest(adapted.folder()).training().splitDescription())
                .endsWith("Then tuned to 12 recordings of me.");
        assertThat(ModelStore.manifest(TONES.model()).weights().sha256()).isEqualTo(before);

        model.keepBase();
        assertThat(activeModel().folder()).isEqualTo(TONES.model());
        assertThat(model.openProperty().get()).isFalse();

        model.open();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.RECORDING);
        model.adapt();
        model.useAdapted();
        assertThat(activeModel().name()).isEqualTo("model adapted to me 2");
        assertThat(test.context().workspace().library().models())
                .extracting(ModelEntry::name)
                .contains("model adapted to me", "model adapted to me 2");
        assertThat(model.openProperty().get()).isFalse();

        assertThat(adapted.adaptedBefore()).isFalse();
        model.open();
        model.adapt();
        assertThat(model.adaptation().resultProperty().get().orElseThrow().adaptedBefore())
                .isTrue();
    }

    @Test
    void aFailedAdaptationIsReportedAndWritesNothing() throws IOException {
        open();
        recordAll();
        try (Stream<Path> all = Files.list(home.resolve("voices").resolve("me"))) {
            for (Path file : all.toList()) {
                Files.writeString(file, "no sound at all");
            }
        }
        model.adapt();
        assertThat(problem()).contains("me");
        assertThat(model.stageProperty().get()).isEqualTo(Stage.RECORDING);
        assertThat(home.resolve("models")).doesNotExist();
    }

    @Test
    void escapeGoesOneStepBack() {
        open();
        recordAll();
        model.adapt();
        model.back();
        assertThat(model.openProperty().get()).isFalse();
        assertThat(activeModel().folder()).isEqualTo(TONES.model());
    }

    private void recordAll() {
        model.takes().toggleListening();
        say(WORDS);
    }

    private LoadedModel activeModel() {
        return test.context().workspace().model().activeProperty().get().orElseThrow();
    }
}
