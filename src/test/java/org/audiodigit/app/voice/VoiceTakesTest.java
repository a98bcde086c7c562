package org.audiodigit.app.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.audiodigit.app.capture.RecordingViewModel.State;
import org.audiodigit.app.take.PromptSequence.Prompt;
import org.audiodigit.app.undo.UndoHistory;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.RecordingPlayer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The words that the user says, one by one. */
@Tag("engine")
class VoiceTakesTest extends VoiceFixture {

    private Waveform lastPlayed() {
        List<RecordingPlayer.Played> played = test.player().played;
        return played.get(played.size() - 1).waveform();
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
    void aSoundOutputThatFailsIsReported() throws Exception {
        open();
        model.takes().toggleListening();
        say(word(350, 0.05, 0.3));
        model.review().togglePlay();

        test.player().listener.failed("The sound output is gone.");

        assertThat(problem()).isEqualTo("The sound output is gone.");
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
    void theReplacedTakeComesBackWhenItsRepetitionIsUndone() throws Exception {
        open();
        model.takes().toggleListening();
        say(2);
        int first = length("1_me_0.wav");
        model.review().select(new Prompt("1", 0));
        model.review().toggleRepeat();
        model.takes().toggleListening();
        say(word(700, 0.4, 0.3));
        int second = length("1_me_0.wav");
        assertThat(second).isNotEqualTo(first);

        undo().undo();
        assertThat(length("1_me_0.wav")).isEqualTo(first);
        assertThat(model.takes().countProperty().get()).isEqualTo(2);
        undo().redo();
        assertThat(length("1_me_0.wav")).isEqualTo(second);
        undo().undo();
        undo().undo();
        assertThat(take("1_me_0.wav")).doesNotExist();
        assertThat(prompt()).isEqualTo(new Prompt("1", 0));
        undo().redo();
        assertThat(length("1_me_0.wav")).isEqualTo(first);
        assertThat(prompt()).isEqualTo(new Prompt("2", 0));
    }

    @Test
    void aDeletedTakeComesBackAfterItsWordWasSaidAgain() throws Exception {
        open();
        model.takes().toggleListening();
        say(1);
        int first = length("0_me_0.wav");
        model.takes().redoLast();
        say(word(350, 0.4, 0.3));
        assertThat(length("0_me_0.wav")).isNotEqualTo(first);

        undo().undo();
        assertThat(take("0_me_0.wav")).doesNotExist();
        undo().undo();
        assertThat(length("0_me_0.wav")).isEqualTo(first);
        assertThat(prompt()).isEqualTo(new Prompt("1", 0));
    }

    @Test
    void aTakeStaysIfItsRepetitionCannotBeSaved() throws Exception {
        open();
        model.takes().toggleListening();
        say(1);
        int first = length("0_me_0.wav");
        model.review().select(new Prompt("0", 0));
        model.review().toggleRepeat();
        model.takes().toggleListening();
        blockBin();
        say(word(350, 0.4, 0.3));

        assertThat(problem()).isNotEmpty();
        assertThat(length("0_me_0.wav")).isEqualTo(first);
        assertThat(prompt()).isEqualTo(new Prompt("1", 0));
    }

    @Test
    void takesThatCannotBeDeletedStayRecorded() throws Exception {
        open();
        model.takes().toggleListening();
        say(2);
        blockBin();
        model.takes().redoLast();

        assertThat(problem()).isNotEmpty();
        assertThat(take("1_me_0.wav")).exists();
        assertThat(prompt()).isEqualTo(new Prompt("2", 0));

        model.takes().deleteAll();
        assertThat(problem()).isNotEmpty();
        assertThat(model.takes().countProperty().get()).isEqualTo(2);
    }

    /** Lets a file take the place of the folder of the bin. */
    private void blockBin() throws IOException {
        Path bin = test.context().workspace().bin().folder();
        Files.createDirectories(bin.getParent());
        Files.createFile(bin);
    }

    private UndoHistory undo() {
        return test.context().workspace().undo();
    }

    private int length(String take) throws IOException {
        return WavReader.read(take(take)).waveform().length();
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
    void aWordThatCannotBeSavedIsPromptedAgain() throws IOException {
        open();
        Files.createFile(home.resolve("voices"));
        model.takes().toggleListening();
        say(1);
        assertThat(problem()).contains(home.resolve("voices").toString());
        assertThat(prompt()).isEqualTo(new Prompt("0", 0));
        assertThat(model.takes().recording().stateProperty().get()).isEqualTo(State.IDLE);
    }
}
