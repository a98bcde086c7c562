package org.audiodigit.app.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.dataset.Clip;
import org.audiodigit.testing.FakeEars;
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
        model = new RecogniseViewModel(test.context(), new FakeEars());
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
    void aCorrectedRecordingGoesIntoTheDataSetWhichIsReadAgain() throws IOException {
        openData();
        openRecording();
        assertThat(place()).contains("digits");
        correction.was("7");
        assertThat(place()).isEqualTo("It would lie at " + data.resolve("7_me_0.wav"));

        correction.add();

        Path added = data.resolve("7_me_0.wav");
        assertThat(WavReader.read(added).waveform().samples())
                .isEqualTo(WavReader.read(recording).waveform().samples());
        assertThat(clips()).contains("7_me_0.wav").hasSize(4);
        assertThat(place()).isEqualTo("Added as " + added + ".");
        assertThat(correction.possibleProperty().get()).isFalse();
        assertThat(model.history().entries().get(0).added()).contains(added);
        correction.add();
        assertThat(clips()).hasSize(4);
    }

    @Test
    void theSpeakerIsAskedOnce() {
        openData();
        openRecording();
        assertThat(correction.speakerProperty().get()).isEqualTo("me");
        correction.speakerProperty().set("eve");
        correction.was("8");
        correction.add();
        openRecording();
        correction.was("8");
        assertThat(place()).isEqualTo("It would lie at " + data.resolve("8_eve_1.wav"));
        assertThat(correction.speakerProperty().get()).isEqualTo("eve");
    }

    @Test
    void amongNumbersTheNextOneIsProposed() throws IOException {
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
    void theSameAgainTakesTheCorrectionBack() {
        openRecording();
        correction.was("3");
        assertThat(model.history().entries().get(0).truth()).contains("3");
        correction.was("4");
        assertThat(model.history().entries().get(0).truth()).contains("4");
        correction.was("4");
        assertThat(model.history().entries().get(0).truth()).isEmpty();
    }

    @Test
    void whatCannotBeAddedIsSaid() {
        openRecording();
        correction.was("7");
        assertThat(place()).isEqualTo("Open a data set, and this can be added to it.");
        openData();
        correction.speakerProperty().set("a/b");
        assertThat(place()).contains("speaker");
        assertThat(correction.possibleProperty().get()).isFalse();

        model.open(List.of(data.resolve("7_ann_0.wav")));
        correction.speakerProperty().set("me");
        correction.was("7");
        assertThat(place()).isEqualTo("It is a recording of digits already.");
    }

    @Test
    void aFolderThatIsGoneIsSaidAndNothingIsLost() throws IOException {
        openData();
        openRecording();
        correction.was("7");
        Files.move(data, folder.resolve("elsewhere"));
        correction.add();

        assertThat(model.problems().lineProperty().get()).isEqualTo(data + ": the folder is gone");
        assertThat(model.shownProperty().get()).isPresent();
        assertThat(correction.possibleProperty().get()).isTrue();
    }

    private String place() {
        return correction.placeProperty().get();
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
