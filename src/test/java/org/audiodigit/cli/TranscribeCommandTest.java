package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.audiodigit.audio.label.LabelFiles;
import org.audiodigit.audio.label.TranscribedWord;
import org.audiodigit.testing.SpokenDigits;
import org.audiodigit.testing.WavFileBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("engine")
class TranscribeCommandTest {

    @TempDir private Path folder;
    private final Console console = new Console();

    @Test
    void jsonHasTheDocumentedKeysAndEveryWord() throws Exception {
        Path file = SpokenDigits.write(folder.resolve("a.wav"), 4, 7, 2, 0);

        assertThat(console.run("transcribe", "--json", file)).isZero();

        JsonObject answer = console.json().get(0);
        assertThat(answer.keySet()).containsExactly("file", "seconds", "text", "words");
        assertThat(answer.get("file").getAsString()).isEqualTo(file.toString());
        assertThat(answer.get("text").getAsString()).isEqualTo("4 7 2 0");
        double last = 0;
        for (int i = 0; i < 4; i++) {
            JsonObject word = answer.getAsJsonArray("words").get(i).getAsJsonObject();
            assertThat(word.keySet())
                    .containsExactly("start", "end", "label", "probability", "sure");
            assertThat(word.get("start").getAsDouble()).isGreaterThan(last + 0.25);
            last = word.get("end").getAsDouble();
            assertThat(word.get("probability").getAsDouble()).isBetween(0.5, 1.0);
        }
        assertThat(last).isLessThanOrEqualTo(answer.get("seconds").getAsDouble());
        assertThat(console.err()).isEmpty();
    }

    @Test
    void textIsOneLineWithWordsAndTimes() throws Exception {
        Path file = SpokenDigits.write(folder.resolve("a.wav"), 4, 7);

        assertThat(console.run("transcribe", file)).isZero();

        assertThat(console.out())
                .singleElement()
                .asString()
                .startsWith(file + "  ")
                .matches(".* s  2 words  4 \\([0-9.]+-[0-9.]+\\)  7 \\([0-9.]+-[0-9.]+\\)");
    }

    @Test
    void aRecordingWithoutWordsSaysSo() throws Exception {
        Path file = WavFileBuilder.silence(folder.resolve("a.wav"), 80_000);

        assertThat(console.run("transcribe", file)).isZero();
        assertThat(console.out()).containsExactly(file + "  10.00 s  no words");

        assertThat(console.run("transcribe", "--json", file)).isZero();
        assertThat(console.json().get(0).get("text").getAsString()).isEmpty();
    }

    @Test
    void filesAreReportedInOrderWithFailuresInBetween() throws Exception {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Path file = folder.resolve("%03d.wav".formatted(i));
            if (i % 70 == 5) {
                Files.writeString(file, "no sound");
            } else {
                WavFileBuilder.noise(file);
            }
            expected.add(file.toString());
        }

        assertThat(console.run("transcribe", "--json", folder)).isEqualTo(1);

        List<JsonObject> answers = console.json();
        assertThat(answers)
                .extracting(answer -> answer.get("file").getAsString())
                .containsExactlyElementsOf(expected);
        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).has("error")).isEqualTo(i % 70 == 5);
        }
        assertThat(console.err()).isEmpty();
    }

    @Test
    void unusableFilesAreOneLineEach() throws Exception {
        Path missing = folder.resolve("missing.wav");
        Path empty = Files.createFile(folder.resolve("empty.wav"));
        Path one = WavFileBuilder.silence(folder.resolve("one.wav"), 1);

        assertThat(console.run("transcribe", missing, empty, one)).isEqualTo(1);

        assertThat(console.err())
                .containsExactly(
                        "audiodigit: " + missing + ": no such file or folder",
                        "audiodigit: " + empty + ": the file is empty");
        assertThat(console.out()).containsExactly(one + "  0.00 s  no words");
    }

    @Test
    void aFileWithoutPermissionIsOneLine() throws IOException {
        Path file = WavFileBuilder.noise(folder.resolve("a.wav"));
        assumeFalse(!file.toFile().setReadable(false) || Files.isReadable(file));

        assertThat(console.run("transcribe", file)).isEqualTo(1);

        assertThat(console.error()).isEqualTo("audiodigit: " + file + ": permission denied");
    }

    @Test
    void aDamagedModelEndsTheCommandWithOneLine() throws IOException {
        Path file = WavFileBuilder.noise(folder.resolve("a.wav"));
        Path model = Files.createDirectory(folder.resolve("model"));

        assertThat(console.run("transcribe", "--model", model, file)).isEqualTo(1);

        assertThat(console.error()).contains(model.toString());
    }

    @ParameterizedTest
    @CsvSource({"audacity, .txt", "TextGrid, .TextGrid", "csv, .csv", "json, .json"})
    void labelFilesAreWrittenBelowTheOutputFolder(String format, String extension)
            throws Exception {
        Path recordings = Files.createDirectories(folder.resolve("in/day"));
        SpokenDigits.write(recordings.resolve("a.b.wav"), 4, 7);
        Path out = folder.resolve("out");

        assertThat(
                        console.run(
                                "transcribe",
                                folder.resolve("in"),
                                "--format",
                                format,
                                "--output",
                                out))
                .isZero();

        assertThat(LabelFiles.read(out.resolve("day/a.b" + extension)))
                .extracting(TranscribedWord::label)
                .containsExactly("4", "7");
        assertThat(console.out()).hasSize(1);
    }

    @Test
    void anExistingLabelFileIsNotReplaced() throws Exception {
        Path file = SpokenDigits.write(folder.resolve("a.wav"), 4);
        Path labels = Files.writeString(folder.resolve("a.txt"), "corrected");

        assertThat(console.run("transcribe", file, "--format", "audacity", "--output", folder))
                .isEqualTo(1);

        assertThat(console.error())
                .startsWith(
                        "audiodigit: " + file + ": the label file " + labels + " already exists");
        assertThat(labels).hasContent("corrected");
    }

    @Test
    void theOutputMustBeAFolder() throws Exception {
        Path file = SpokenDigits.write(folder.resolve("a.wav"), 4);

        assertThat(console.run("transcribe", file, "--format", "csv", "--output", file))
                .isEqualTo(1);

        assertThat(console.error()).isEqualTo("audiodigit: " + file + ": is not a folder");
    }

    @Test
    void aFormatNeedsAnOutputAndAKnownName() {
        assertThat(console.run("transcribe", "a.wav", "--format", "csv")).isEqualTo(2);
        assertThat(console.error()).contains("--output");
        assertThat(console.run("transcribe", "a.wav", "--output", "x")).isEqualTo(2);
        assertThat(console.error()).contains("--format");
        assertThat(console.run("transcribe", "a.wav", "--format", "elan", "--output", "x"))
                .isEqualTo(2);
        assertThat(console.error())
                .contains("unknown format 'elan'; use one of: audacity, textgrid, csv, json");
        assertThat(console.run("transcribe")).isEqualTo(2);
    }
}
