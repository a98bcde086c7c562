package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.audiodigit.testing.ToneDataset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code train} reports invalid arguments and data in one line and leaves no files behind. */
class TrainErrorsTest {

    @TempDir private static Path shared;
    private static Path tones;

    @TempDir private Path folder;
    private final Console console = new Console();
    private Path model;

    @BeforeAll
    static void tones() throws IOException {
        tones = ToneDataset.write(shared.resolve("tones"));
    }

    @BeforeEach
    void chooseModelFolder() {
        model = folder.resolve("model");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--split        | sideways   | use auto, random, speaker",
                "--split        | hold-out:  | names no speaker",
                "--split        | audiomnist:5 | audiomnist:0 to audiomnist:4",
                "--architecture | alexnet    | digit-cnn",
                "--front-end    | mfcc       | log-mel",
                "--epochs       | 0          | epochs must be from 1 to 10000, not 0",
                "--epochs       | 99999999   | epochs must be from 1 to 10000, not 99999999",
                "--epochs       | many       | many",
                "--batch        | -3         | batch must be from 1 to 4096 clips, not -3",
                "--rate         | x          | x",
                "--rate         | 0          | rate must be above 0 and at most 1",
                "--rate         | NaN        | rate must be above 0 and at most 1",
                "--seed         | one        | one",
                "--speed        | 1          | --speed"
            })
    void anInvalidOptionNamesTheValidValues(String option, String value, String sentence) {
        assertThat(console.run("train", "--output", model, option, value, tones)).isEqualTo(2);
        assertThat(console.error()).contains(sentence);
        assertThat(model).doesNotExist();
    }

    @Test
    void aMissingOutputOrFolderIsReported() {
        assertThat(console.run("train", tones)).isEqualTo(2);
        assertThat(console.error()).contains("--output");
        assertThat(console.run("train", "--output", model)).isEqualTo(2);
        assertThat(console.error()).contains("DIR");
    }

    private String failure(Object... more) {
        Object[] all = new Object[more.length + 1];
        all[0] = "train";
        System.arraycopy(more, 0, all, 1, more.length);
        assertThat(console.run(all)).isEqualTo(1);
        assertThat(console.err()).isNotEmpty();
        String last = console.err().get(console.err().size() - 1);
        assertThat(last).startsWith("audiodigit: ");
        return last;
    }

    @Test
    void aFolderWithoutADataSetIsOneLine() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Path empty = Files.createDirectory(folder.resolve("empty"));

        failure("--output", model, folder.resolve("missing"));
        assertThat(console.error()).endsWith("missing: no such file or folder");
        failure("--output", model, file);
        assertThat(console.error()).endsWith("file: is not a folder");
        failure("--output", model, empty);
        assertThat(console.error()).contains("empty: contains no recordings");
        assertThat(model).doesNotExist();
    }

    @Test
    void aDataSetWithoutValidationPartIsRejected() throws IOException {
        Path tiny = folder.resolve("tiny");
        Files.createDirectories(tiny);
        for (String name : new String[] {"0_ann_0.wav", "1_ann_0.wav", "2_ann_0.wav"}) {
            Files.copy(tones.resolve(name), tiny.resolve(name));
        }
        assertThat(failure("--output", model, tiny)).contains("validation");
        assertThat(model).doesNotExist();
    }

    @Test
    void aDataSetWithOneLabelIsRejected() throws IOException {
        Path single = folder.resolve("single");
        Files.createDirectories(single);
        for (String speaker : ToneDataset.SPEAKERS) {
            String name = "0_" + speaker + "_0.wav";
            Files.copy(tones.resolve(name), single.resolve(name));
        }
        assertThat(failure("--output", model, single)).contains("label 0");
    }

    @Test
    @Tag("engine") // which starts before the folder is made
    void anOutputThatIsAFileIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(failure("--output", file, tones)).contains("file: is a file");
        assertThat(failure("--output", file.resolve("model"), tones)).contains("file");
    }

    @Test
    @Tag("engine")
    void anOutputWithoutWritePermissionIsReported() throws IOException {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        assertThat(locked.toFile().setWritable(false)).isTrue();
        assumeFalse(Files.isWritable(locked), "this user may write everywhere");
        assertThat(failure("--output", locked.resolve("model"), tones))
                .contains("permission denied");
    }

    @Test
    void aHistoryInAMissingFolderIsReportedBeforeTheTraining() {
        Path history = folder.resolve("missing").resolve("history.jsonl");
        assertThat(failure("--output", model, "--history", history, tones))
                .endsWith("history.jsonl: cannot be written: no such file or folder");
        assertThat(model).doesNotExist();
    }

    @Test
    void anUnknownSpeakerIsReportedWithTheKnownOnes() {
        assertThat(failure("--output", model, "--split", "hold-out:zoe", tones))
                .contains("'zoe'", "ann, bob");
    }

    @Test
    void aDamagedCheckpointIsReported() throws IOException {
        Files.createDirectory(model);
        Files.writeString(model.resolve("training.checkpoint"), "no checkpoint at all");
        failure("--resume", "--output", model, tones);
        assertThat(console.error()).endsWith("training.checkpoint: is not a checkpoint");
    }
}
