package org.audiodigit.app.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.audiodigit.app.undo.UndoHistory;
import org.audiodigit.app.workspace.SplitSettings;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.dataset.Clip;
import org.audiodigit.testing.FakeAudioInput;
import org.audiodigit.testing.Sounds;
import org.audiodigit.testing.TestContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionViewModelTest {

    @TempDir private Path folder;
    private Path data;
    private Path recording;
    private TestContext test;
    private RecogniseViewModel model;
    private CorrectionViewModel correction;

    @BeforeEach
    void openBoth() throws IOException {
        data = Files.createDirectories(folder.resolve("digits"));
        for (String name : List.of("7_ann_0.wav", "7_bob_0.wav", "8_ann_0.wav")) {
            write(data.resolve(name));
        }
        recording = folder.resolve("mine.wav");
        write(recording);
        test = TestContext.withoutWindow(folder);
        model = new RecogniseViewModel(test.context(), new FakeAudioInput());
        correction = model.correction();
    }

    private static void write(Path file) throws IOException {
        WavWriter.write(file, Sounds.noise(0.1, 4000, 8000, file.hashCode()));
    }

    private void openData() {
        test.context().workspace().data().open(data);
    }

    private void openRecording() {
        model.open(List.of(recording));
    }

    @Test
    void aLabelledRecordingIsAddedToTheDataSetWhichIsScannedAgain() throws IOException {
        openData();
        openRecording();
        assertThat(status()).isEqualTo("Select the true label to add it to digits.");
        correction.toggleTrueLabel("7");
        assertThat(status()).isEqualTo("Will be saved as " + data.resolve("7_me_0.wav"));

        correction.add();

        Path added = data.resolve("7_me_0.wav");
        assertThat(WavReader.read(added).waveform().samples())
                .isEqualTo(WavReader.read(recording).waveform().samples());
        assertThat(clips()).contains("7_me_0.wav").hasSize(4);
        assertThat(status())
                .isEqualTo(
                        "Added to digits as 7_me_0.wav. Speaker me is in the validation part of the"
                                + " current split.");
        assertThat(correction.addableProperty().get()).isFalse();
        assertThat(model.history().entries().get(0).added()).contains(added);
        correction.add();
        assertThat(clips()).hasSize(4);
    }

    @Test
    void anAdditionAndItsLabelAreUndoneAndRedone() throws IOException {
        UndoHistory undo = test.context().workspace().undo();
        openData();
        openRecording();
        correction.toggleTrueLabel("7");
        correction.add();
        Path added = data.resolve("7_me_0.wav");
        assertThat(undo.nextUndoProperty().get()).isEqualTo("add 7_me_0.wav to digits");
        undo.undo();
        assertThat(added).doesNotExist();
        assertThat(clips()).hasSize(3);
        assertThat(correction.addableProperty().get()).isTrue();
        undo.undo();
        assertThat(model.history().entries().get(0).trueLabel()).isEmpty();
        undo.redo();
        undo.redo();
        assertThat(added).exists();
        assertThat(clips()).hasSize(4);
        assertThat(model.history().entries().get(0).added()).contains(added);
    }

    @Test
    void anAddedRecordingThatWasEditedSinceStays() throws IOException {
        openData();
        openRecording();
        correction.toggleTrueLabel("7");
        correction.add();
        Path added = data.resolve("7_me_0.wav");
        Files.writeString(added, "edited");
        UndoHistory undo = test.context().workspace().undo();
        undo.undo();
        assertThat(added).hasContent("edited");
        assertThat(undo.problemProperty().get()).contains("7_me_0.wav", "changed");
        assertThat(undo.nextUndoProperty().get()).isEqualTo("label 7 of mine.wav");
    }

    @Test
    void theStatusTellsThePartOfTheCurrentSplit() {
        openData();
        test.context().workspace().data().applySplit(new SplitSettings("random", 0));
        openRecording();
        correction.toggleTrueLabel("7");
        correction.add();
        assertThat(status())
                .isEqualTo(
                        "Added to digits as 7_me_0.wav. It is in the training part of the current"
                                + " split.");
    }

    @Test
    void theSpeakerIsSaved() {
        openData();
        openRecording();
        assertThat(correction.speakerProperty().get()).isEqualTo("me");
        correction.speakerProperty().set("eve");
        correction.toggleTrueLabel("8");
        correction.add();
        openRecording();
        correction.toggleTrueLabel("8");
        assertThat(status()).isEqualTo("Will be saved as " + data.resolve("8_eve_1.wav"));
        assertThat(correction.speakerProperty().get()).isEqualTo("eve");
    }

    @Test
    void theNextNumberIsProposedForNumberedSpeakers() throws IOException {
        Path numbered = folder.resolve("numbered");
        for (String speaker : List.of("01", "09")) {
            Path own = Files.createDirectories(numbered.resolve(speaker));
            write(own.resolve("7_" + speaker + "_0.wav"));
        }
        test.context().workspace().data().open(numbered);
        assertThat(correction.speakerProperty().get()).isEqualTo("10");
        openData();
        assertThat(correction.speakerProperty().get()).isEqualTo("me");
    }

    @Test
    void theSameLabelAgainRemovesTheTrueLabel() {
        openRecording();
        correction.toggleTrueLabel("3");
        assertThat(model.history().entries().get(0).trueLabel()).contains("3");
        correction.toggleTrueLabel("4");
        assertThat(model.history().entries().get(0).trueLabel()).contains("4");
        correction.toggleTrueLabel("4");
        assertThat(model.history().entries().get(0).trueLabel()).isEmpty();
    }

    @Test
    void theStatusSaysWhyARecordingCannotBeAdded() {
        openRecording();
        correction.toggleTrueLabel("7");
        assertThat(status()).isEqualTo("Open a data set to add this recording to it.");
        openData();
        correction.speakerProperty().set("a/b");
        assertThat(status()).contains("a/b");
        assertThat(correction.addableProperty().get()).isFalse();

        model.open(List.of(data.resolve("7_ann_0.wav")));
        correction.speakerProperty().set("me");
        correction.toggleTrueLabel("7");
        assertThat(status()).isEqualTo("This recording is already part of digits.");
    }

    @Test
    void aMissingFolderIsReportedAndTheRecordingStays() throws IOException {
        openData();
        openRecording();
        correction.toggleTrueLabel("7");
        Files.move(data, folder.resolve("elsewhere"));
        correction.add();

        assertThat(model.problems().lineProperty().get())
                .isEqualTo(data + ": the folder no longer exists");
        assertThat(model.shown().entry()).isPresent();
        assertThat(correction.addableProperty().get()).isTrue();
    }

    private String status() {
        return correction.statusProperty().get();
    }

    private List<String> clips() {
        return test
                .context()
                .workspace()
                .data()
                .openProperty()
                .get()
                .orElseThrow()
                .dataset()
                .clips()
                .stream()
                .map(Clip::id)
                .toList();
    }
}
