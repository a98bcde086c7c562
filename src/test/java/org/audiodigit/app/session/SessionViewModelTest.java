package org.audiodigit.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.audiodigit.app.capture.RecordingViewModel.State;
import org.audiodigit.app.session.SessionViewModel.Page;
import org.audiodigit.app.take.PromptSequence.Prompt;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.RecordingSession;
import org.audiodigit.dataset.SessionFile;
import org.audiodigit.dataset.SpeakerMetadata;
import org.audiodigit.testing.FakeAudioInput;
import org.junit.jupiter.api.Test;

class SessionViewModelTest extends SessionFixture {

    private List<String> wavFiles() throws Exception {
        try (Stream<Path> all = Files.walk(folder())) {
            return all.map(file -> folder().relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".wav"))
                    .sorted()
                    .toList();
        }
    }

    private Dataset openDataset() {
        return test.context().workspace().data().openProperty().get().orElseThrow().dataset();
    }

    @Test
    void aSessionOfTwoSpeakersBecomesTheOpenDataSet() throws Exception {
        begin("yes no", 2);
        assertThat(model.takes().totalProperty().get()).isEqualTo(4);
        record(4);
        assertThat(model.takes().promptProperty().get()).isEmpty();
        assertThat(model.takes().recording().stateProperty().get()).isEqualTo(State.IDLE);
        model.nextSpeaker();
        assertThat(model.speaker().idProperty().get()).isEqualTo("02");
        model.next();
        record(4);
        model.back();

        assertThat(model.openProperty().get()).isFalse();
        assertThat(openDataset().clips()).hasSize(8);
        assertThat(openDataset().labels()).containsExactly("no", "yes");
        assertThat(openDataset().speakerIds()).containsExactly("01", "02");
        assertThat(wavFiles()).contains("yes/yes_01_0.wav", "no/no_02_1.wav").hasSize(8);
        assertThat(folder().resolve("in-use.lock")).doesNotExist();
        // all takes are recorded, so there is nothing to continue
        model.open();
        assertThat(model.unfinished().foundProperty().get()).isEmpty();
    }

    @Test
    void digitsAreStoredAsInAudioMnist() throws Exception {
        begin("zero 1", 1);
        record(2);
        assertThat(wavFiles()).containsExactly("01/0_01_0.wav", "01/1_01_0.wav");
    }

    @Test
    void eachWordIsSavedAtOnceWithoutItsPauses() throws Exception {
        begin("yes", 2);
        model.takes().toggleListening();
        say(word(0.4, 0.3));
        double seconds = WavReader.read(folder().resolve("yes/yes_01_0.wav")).waveform().seconds();
        assertThat(seconds).isBetween(0.55, 0.65);
        assertThat(model.takes().noteProperty().get()).startsWith("Saved \"yes\"");
    }

    @Test
    void theOrderIsRandomAndEachRoundHasEveryWord() {
        begin("a b c d e f g h", 2);
        List<Prompt> prompts = model.takes().sequence().all();
        assertThat(prompts.subList(0, 8)).extracting(Prompt::take).containsOnly(0);
        assertThat(prompts.subList(8, 16))
                .extracting(Prompt::label)
                .containsExactlyInAnyOrder("a", "b", "c", "d", "e", "f", "g", "h");
    }

    @Test
    void aSessionThatWasClosedContinuesWithTheSameOrder() throws Exception {
        begin("yes no maybe", 3);
        List<Prompt> order = model.takes().sequence().all();
        record(4);
        model.close();

        model = newModel();
        model.open();
        assertThat(model.unfinished().foundProperty().get().orElseThrow().description())
                .contains(folder().toString())
                .contains("3 words")
                .contains("speaker 01");
        model.resume();
        assertThat(model.pageProperty().get()).isEqualTo(Page.PROMPTS);
        assertThat(model.takes().sequence().all()).isEqualTo(order);
        assertThat(prompt()).isEqualTo(order.get(4));
        assertThat(model.takes().countProperty().get()).isEqualTo(4);
        assertThat(wavFiles()).hasSize(4);
    }

    @Test
    void theNextStartOffersToContinue() {
        model.offerToContinue();
        assertThat(test.dialogs().offers).isEmpty();
        begin("yes no", 1);
        record(1);
        model.close();

        model = newModel();
        model.offerToContinue();
        assertThat(test.dialogs().messages.get(0)).contains(folder().toString());
        test.dialogs().offers.get("Continue").run();
        assertThat(model.pageProperty().get()).isEqualTo(Page.PROMPTS);
        assertThat(model.takes().countProperty().get()).isEqualTo(1);
    }

    @Test
    void choosingAFolderWithASessionOffersToContinueIt() {
        begin("yes no", 1);
        model.close();
        test.context().settings().put(UnfinishedSession.SETTING, "");
        model = newModel();
        model.open();
        assertThat(model.canResume().get()).isFalse();
        model.setup().folderProperty().set(folder().toString());
        assertThat(model.canResume().get()).isTrue();
    }

    @Test
    void aNewFolderIsProposedBesideTheFolderOfTheProgram() {
        model.open();
        assertThat(model.setup().target()).contains(home.resolve("recordings"));
        model.setup().folderProperty().set(" more ");
        assertThat(model.setup().target()).contains(home.resolve("more"));
        model.setup().folderProperty().set("~/more");
        assertThat(model.setup().target())
                .contains(Path.of(System.getProperty("user.home"), "more"));
        model.setup().folderProperty().set("\0");
        assertThat(model.setup().problem().get()).contains("folder");
    }

    @Test
    void theSameWordsInTheSameFolderContinueToo() {
        begin("yes no", 1);
        record(1);
        model.close();
        model.open();
        model.next();
        assertThat(model.pageProperty().get()).isEqualTo(Page.PROMPTS);
        assertThat(model.takes().countProperty().get()).isEqualTo(1);
    }

    @Test
    void repeatDeletesTheLastTakeOrDiscardsTheDoubtfulOne() throws Exception {
        begin("yes no", 1);
        record(1);
        Prompt second = prompt();
        say(word(0.3, 1.5));
        assertThat(model.takes().noteProperty().get()).contains("clipped");
        model.takes().repeatLast();
        assertThat(model.takes().hasDoubtful().get()).isFalse();
        assertThat(prompt()).isEqualTo(second);
        assertThat(wavFiles()).hasSize(1);
        model.takes().repeatLast();
        assertThat(wavFiles()).isEmpty();
        assertThat(prompt()).isNotEqualTo(second);
        test.context().workspace().undo().undo();
        assertThat(wavFiles()).hasSize(1);
        assertThat(prompt()).isEqualTo(second);
    }

    @Test
    void theDetailsOfASpeakerAreSavedOnce() throws Exception {
        goToSpeaker();
        assertThat(model.speaker().detailProperty(SpeakerViewModel.MICROPHONE).get())
                .isEqualTo(FakeAudioInput.DESK.name());
        model.speaker().detailProperty(SpeakerViewModel.GENDER).set("female");
        model.speaker().detailProperty(SpeakerViewModel.AGE).set(" 31 ");
        model.speaker().detailProperty(SpeakerViewModel.ROOM).set("office");
        model.next();
        assertThat(SpeakerMetadata.texts(folder(), "01"))
                .isEqualTo(
                        Map.of(
                                "gender", "female",
                                "age", "31",
                                "recordingroom", "office",
                                "microphone", FakeAudioInput.DESK.name(),
                                "recordingdate", "26-11-29-10-15-30"));

        model.nextSpeaker();
        assertThat(model.speaker().detailProperty(SpeakerViewModel.GENDER).get()).isEmpty();
        assertThat(model.speaker().detailProperty(SpeakerViewModel.ROOM).get()).isEqualTo("office");
        model.speaker().idProperty().set("01");
        assertThat(model.speaker().detailProperty(SpeakerViewModel.AGE).get()).isEqualTo("31");
        model.speaker().detailProperty(SpeakerViewModel.AGE).set("13");
        model.next();
        assertThat(problem()).contains("age").contains("31");
        assertThat(model.pageProperty().get()).isEqualTo(Page.SPEAKER);
        model.back();
        assertThat(model.pageProperty().get()).isEqualTo(Page.PROMPTS);
    }

    @Test
    void incompletePagesCannotBeLeft() {
        model.open();
        assertThat(model.canContinue().get()).isTrue();
        model.setup().wordsProperty().set("a/b");
        assertThat(model.setup().problem().get()).contains("a/b");
        assertThat(model.canContinue().get()).isFalse();
        model.next();
        assertThat(model.pageProperty().get()).isEqualTo(Page.SETUP);
        model.setup().wordsProperty().set("yes");
        for (String takes : List.of("", "0", "101", "x")) {
            model.setup().takesProperty().set(takes);
            assertThat(model.setup().problem().get()).as(takes).contains("1 to 100");
        }
        model.setup().takesProperty().set(" 7 ");
        model.setup().folderProperty().set(folder().toString());
        model.next();
        model.speaker().idProperty().set(" ");
        assertThat(model.canContinue().get()).isFalse();
        model.speaker().idProperty().set("x/y");
        model.next();
        assertThat(problem()).contains("x/y");
        model.speaker().idProperty().set("ann");
        model.speaker().detailProperty(SpeakerViewModel.AGE).set("old");
        assertThat(model.speaker().problem().get()).contains("age");
    }

    @Test
    void aDamagedPlanIsReportedInASentence() throws Exception {
        begin("yes", 1);
        model.close();
        Files.writeString(SessionFile.in(folder()).file(), "{");
        model.open();
        assertThat(problem()).contains(SessionFile.NAME);
        assertThat(model.unfinished().foundProperty().get()).isEmpty();
        model = newModel();
        model.offerToContinue();
        assertThat(test.dialogs().offers).isEmpty();
    }

    @Test
    void aFolderThatAnotherProgramRecordsToIsNotUsed() throws Exception {
        begin("yes", 1);
        model.close();
        try (RecordingSession other = RecordingSession.resume(folder())) {
            model.open();
            model.resume();
            assertThat(problem()).contains(other.directory().toString()).contains("use");
            assertThat(model.pageProperty().get()).isEqualTo(Page.SETUP);
        }
        model.resume();
        assertThat(model.pageProperty().get()).isEqualTo(Page.PROMPTS);
    }

    @Test
    void theOpenDataSetCanBeExtended() throws Exception {
        begin("yes no", 1);
        record(2);
        model.close();
        model.open();
        model.setup().extendingProperty().set(true);
        model.setup().useLabels();
        model.setup().takesProperty().set("3");
        model.next();
        assertThat(model.speaker().idProperty().get()).isEqualTo("02");
        model.speaker().idProperty().set("01");
        model.next();
        record(1);
        assertThat(wavFiles()).contains("no/no_01_0.wav", "yes/yes_01_0.wav").hasSize(3);
        assertThat(wavFiles().stream().filter(name -> name.endsWith("_01_1.wav"))).hasSize(1);
    }

    @Test
    void backFromTheFirstSpeakerReturnsToTheWords() {
        goToSpeaker();
        model.back();
        assertThat(model.pageProperty().get()).isEqualTo(Page.SETUP);
        model.setup().wordsProperty().set("yes no");
        model.next();
        model.next();
        assertThat(model.takes().totalProperty().get()).isEqualTo(2 * SetupViewModel.DEFAULT_TAKES);
    }
}
