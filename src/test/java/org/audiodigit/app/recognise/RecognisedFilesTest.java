package org.audiodigit.app.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.audiodigit.app.workspace.Navigation;
import org.audiodigit.app.workspace.Navigation.RoomId;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.signal.Waveform;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The files and folders that the user opens, drops or pastes. */
@Tag("engine")
class RecognisedFilesTest extends RecogniseFixture {

    @Test
    void theFirstOfSeveralFilesIsShownAndTheHistoryIsNewestFirst() {
        useModel();
        model.open(List.of(TONES.clip(3, 0), TONES.clip(0, 0), TONES.clip(1, 0)));

        assertThat(shown().source()).isEqualTo("3_ann_0.wav");
        assertThat(model.history().entries())
                .extracting(RecognitionEntry::source)
                .containsExactly("1_ann_0.wav", "0_ann_0.wav", "3_ann_0.wav");
        assertThat(model.history().entries()).allMatch(entry -> entry.recognition().isPresent());
    }

    @Test
    void aDamagedFileIsReportedAndTheOthersAreRecognised() throws Exception {
        useModel();
        model.open(List.of(TONES.clip(0, 0)));
        Path broken = Files.writeString(folder.resolve("broken.wav"), "RIFF and no more");
        Path empty = folder.resolve("empty.wav");
        WavWriter.write(empty, new Waveform(new float[0], 8000));
        Path missing = folder.resolve("missing.wav");

        model.open(List.of(broken, empty, missing, TONES.clip(1, 0)));

        assertThat(problem()).startsWith(broken.toString() + ": ").endsWith("(and 2 more)");
        assertThat(model.problems().allProperty().get())
                .contains(empty + ": contains no samples")
                .contains(missing + ": no such file");
        assertThat(shown().source()).isEqualTo("1_ann_0.wav");
        assertThat(model.history().entries()).hasSize(2);

        model.open(List.of(TONES.clip(1, 1)));
        assertThat(problem()).isEmpty();
    }

    @Test
    void aDamagedFileLeavesTheShownRecording() throws Exception {
        useModel();
        model.open(List.of(TONES.clip(0, 0)));
        RecognitionEntry before = shown();
        model.open(List.of(Files.writeString(folder.resolve("broken.wav"), "no sound")));

        assertThat(shown()).isEqualTo(before);
        assertThat(problem()).contains("broken.wav");
    }

    @Test
    void aDroppedFileWhoseNameTheLocaleLacksIsReportedAndTheOthersAreRecognised() {
        useModel();
        model.opener().openFiles(List.of(new File("no\0path.wav"), TONES.clip(1, 0).toFile()));

        assertThat(shown().source()).isEqualTo("1_ann_0.wav");
        assertThat(problem()).startsWith("no\0path.wav: ");
    }

    @Test
    void aFolderIsSearchedForWavFiles() throws Exception {
        useModel();
        Path inside = Files.createDirectories(folder.resolve("recordings/deeper"));
        Files.copy(TONES.clip(1, 0), inside.resolve("b.WAV"));
        Files.copy(TONES.clip(0, 0), folder.resolve("recordings/a.wav"));
        Files.writeString(inside.resolve("notes.txt"), "not a recording");
        Path none = Files.createDirectories(folder.resolve("none"));

        model.open(List.of(folder.resolve("recordings"), none));

        assertThat(model.history().entries())
                .extracting(RecognitionEntry::source)
                .containsExactly("b.WAV", "a.wav");
        assertThat(problem()).isEqualTo(none + ": contains no WAV files");
    }

    @Test
    void filesThatTheUserOpensWithTheProgramAreRecognised() {
        useModel();
        Navigation navigation = test.context().workspace().navigation();
        navigation.recognise(List.of(TONES.clip(2, 0), TONES.clip(1, 0)));
        assertThat(navigation.roomProperty().get()).isEqualTo(RoomId.RECOGNISE);
        assertThat(shown().source()).isEqualTo("2_ann_0.wav");
        assertThat(model.history().entries()).hasSize(2);

        navigation.recognise(List.of(TONES.clip(2, 0), TONES.clip(1, 0)));
        assertThat(model.history().entries()).hasSize(4);

        navigation.recognise(List.of(folder.resolve("missing.wav")));
        assertThat(problem()).endsWith("missing.wav: no such file or folder");
    }

    @Test
    void theRoomRecognisesFilesThatWereRequestedBeforeItIsBuilt() {
        useModel();
        test.context().workspace().navigation().recognise(List.of(TONES.clip(3, 0)));
        model = new RecogniseViewModel(test.context(), input);

        assertThat(shown().source()).isEqualTo("3_ann_0.wav");
    }

    @Test
    void pastedPathsMayBeQuotedOrUris() {
        useModel();
        Path one = TONES.clip(0, 0);
        Path two = TONES.clip(1, 0);
        model.opener().paste("\"" + one + "\"\n" + two.toUri() + "\r\n\n");
        assertThat(model.history().entries()).hasSize(2);

        model.opener().paste("the quick brown fox");
        assertThat(problem()).startsWith("The clipboard contains no file path.");
        assertThat(model.history().entries()).hasSize(2);
    }
}
