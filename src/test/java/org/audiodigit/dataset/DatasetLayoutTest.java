package org.audiodigit.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.audiodigit.testing.FakeRecordings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetLayoutTest {

    @TempDir Path folder;
    private FakeRecordings files;

    @BeforeEach
    void createRecordings() {
        files = new FakeRecordings(folder);
    }

    @Test
    void detectsSpeakerFolders() throws Exception {
        Dataset dataset =
                files.with("01/0_01_0.wav", "01/1_01_0.wav", "02/0_02_7.wav")
                        .with("02/0_01_3.wav", "02/hello.wav")
                        .scan();

        assertThat(dataset.layout()).isEqualTo("speaker-folders");
        assertThat(dataset.labels()).containsExactly("0", "1");
        assertThat(dataset.speakerIds()).containsExactly("01", "02");
        assertThat(dataset.clips().get(2).take()).hasValue(7);
        assertThat(dataset.problems())
                .containsExactly(
                        Problem.leftOut("02/0_01_3.wav", "names speaker 01 but is in folder 02"),
                        Problem.leftOut(
                                "02/hello.wav", "is not named SPEAKER/LABEL_SPEAKER_TAKE.wav"));
    }

    @Test
    void detectsLabelFoldersWithThreePartNames() throws Exception {
        Dataset dataset = files.with("0/0_01_0.wav", "0/0_02_0.wav", "1/1_01_0.wav").scan();

        assertThat(dataset.layout()).isEqualTo("label-folders");
        assertThat(dataset.labels()).containsExactly("0", "1");
        assertThat(dataset.speakerIds()).containsExactly("01", "02");
        assertThat(dataset.clipsPerLabel()).containsEntry("0", 2).containsEntry("1", 1);
        assertThat(dataset.clipsPerSpeaker()).containsEntry("01", 2).containsEntry("02", 1);
    }

    @Test
    void detectsLabelFoldersWithSpeechCommandsNames() throws Exception {
        Dataset dataset =
                files.with("seven/0a7c_nohash_0.wav", "seven/0b1d_nohash_2.wav")
                        .with("cat/0a7c_nohash_0.wav", "_background_noise_/tap.wav")
                        .scan();

        assertThat(dataset.layout()).isEqualTo("label-folders");
        assertThat(dataset.labels()).containsExactly("7", "cat");
        assertThat(dataset.speakerIds()).containsExactly("0a7c", "0b1d");
        assertThat(dataset.clips().get(2).take()).hasValue(2);
        assertThat(dataset.problems())
                .containsExactly(
                        Problem.leftOut("_background_noise_", "is background noise, not a label"));
    }

    @Test
    void labelFoldersIgnoreOtherLabelsInFileNames() throws Exception {
        Dataset dataset =
                files.with("cat/take_ann_1.wav", "cat/take_ann_2.wav", "cat/a.wav")
                        .with("dog/take_ann_1.wav", "dog/take_ann_2.wav", "dog/deep/a.wav")
                        .scan();

        assertThat(dataset.layout()).isEqualTo("label-folders");
        assertThat(dataset.labels()).containsExactly("cat", "dog");
        assertThat(dataset.clips()).hasSize(5).allMatch(clip -> clip.speaker().isEmpty());
        assertThat(dataset.problems())
                .containsExactly(Problem.leftOut("dog/deep/a.wav", "is not named LABEL/*.wav"));
    }

    @Test
    void detectsSingleLabelFolder() throws Exception {
        Dataset dataset = files.with("yes/a.wav", "yes/b.wav").scan();

        assertThat(dataset.layout()).isEqualTo("label-folders");
        assertThat(dataset.labels()).containsExactly("yes");
    }

    @Test
    void detectsFlatFolder() throws Exception {
        Dataset dataset =
                files.with("10_de_la_cruz_3.wav", "9_ann_0.wav", "Two_ann_0.wav")
                        .with("hello.wav", "_ann_0.wav", "1__0.wav", "1_ann_x.wav")
                        .with("1_ann_12345678901.wav")
                        .scan();

        assertThat(dataset.layout()).isEqualTo("flat");
        assertThat(dataset.labels()).containsExactly("2", "9", "10");
        assertThat(dataset.clips().get(0).speaker()).isEqualTo(Optional.of("de_la_cruz"));
        assertThat(dataset.clips().get(0).take()).isEqualTo(OptionalInt.of(3));
        assertThat(dataset.problems())
                .hasSize(5)
                .allMatch(p -> p.reason().equals("is not named LABEL_SPEAKER_TAKE.wav"));
    }

    @Test
    void findsFlatDatasetInSubfolder() throws Exception {
        Dataset dataset =
                files.with("recordings/0_ann_0.wav", "recordings/1_ann_0.wav")
                        .with("recordings/0_bob_0.wav", "recordings/1_bob_0.wav")
                        .with("recordings/0_cat_0.wav")
                        .with("recordings/hello.wav", "demo/beep.wav", "code/readme.txt")
                        .scan();

        assertThat(dataset.layout()).isEqualTo("flat");
        assertThat(dataset.directory()).isEqualTo(folder.resolve("recordings"));
        assertThat(dataset.clips()).hasSize(5).extracting(Clip::id).contains("0_ann_0.wav");
        assertThat(dataset.problems())
                .containsExactly(
                        Problem.leftOut(
                                "../demo/beep.wav",
                                "is outside of recordings, which has most recordings"),
                        Problem.leftOut("hello.wav", "is not named LABEL_SPEAKER_TAKE.wav"));
    }

    @Test
    void findsSpeakerFoldersInSubfolder() throws Exception {
        Dataset dataset = files.with("x/data/01/0_01_0.wav", "x/data/02/0_02_0.wav").scan();

        assertThat(dataset.layout()).isEqualTo("speaker-folders");
        assertThat(dataset.directory()).isEqualTo(folder.resolve("x").resolve("data"));
    }

    @Test
    void digitWordsBecomeDigitsInAnyCase() {
        assertThat(DigitWords.toDigit("zero")).isEqualTo("0");
        assertThat(DigitWords.toDigit("Seven")).isEqualTo("7");
        assertThat(DigitWords.toDigit("NINE")).isEqualTo("9");
        assertThat(DigitWords.toDigit("Cat")).isEqualTo("Cat");
        assertThat(DigitWords.toDigit("07")).isEqualTo("07");
    }

    @Test
    void namesAreInNumericalOrderIfAllAreNumbers() {
        assertThat(NameOrder.sorted(List.of("10", "9", "9", "01", "1")))
                .containsExactly("01", "1", "9", "10");
        assertThat(NameOrder.sorted(List.of("10", "9", "b", "B")))
                .containsExactly("10", "9", "B", "b");
    }
}
