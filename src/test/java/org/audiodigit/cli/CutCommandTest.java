package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.Sounds;
import org.audiodigit.testing.SpokenDigits;
import org.audiodigit.testing.WavFileBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("engine")
class CutCommandTest {

    private static final int RATE = 8000;

    @TempDir private Path folder;
    private final Console console = new Console();

    private List<String> files(Path below) throws IOException {
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> below.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    /** Three seconds of noise, so that every part differs. */
    private Path noise() throws IOException {
        Path file = folder.resolve("tone.wav");
        WavWriter.write(file, Sounds.noise(0.1, 3 * RATE, RATE, 1));
        return file;
    }

    @ParameterizedTest
    @CsvSource({
        "speaker-folders, ann/4_ann_0.wav ann/4_ann_1.wav ann/7_ann_0.wav",
        "label-folders, 4/4_ann_0.wav 4/4_ann_1.wav 7/7_ann_0.wav",
        "flat, 4_ann_0.wav 4_ann_1.wav 7_ann_0.wav"
    })
    void recognisedWordsBecomeANewDatasetOfAnyLayout(String layout, String expected)
            throws Exception {
        Path file = SpokenDigits.write(folder.resolve("a.wav"), 4, 7, 4);
        Path out = folder.resolve("new/set");

        assertThat(
                        console.run(
                                "cut",
                                file,
                                "--output",
                                out,
                                "--speaker",
                                "ann",
                                "--layout",
                                layout))
                .isZero();

        assertThat(files(out)).containsExactly(expected.split(" "));
        Dataset dataset = DatasetScanner.standard().scan(out);
        assertThat(dataset.layout()).isEqualTo(layout);
        assertThat(dataset.speakerIds()).containsExactly("ann");
        assertThat(dataset.problems()).isEmpty();
        assertThat(console.out()).hasSize(3);
        assertThat(console.err()).containsExactly("Added 3 clips of speaker ann to " + out + ".");
    }

    @Test
    void aKnownSequenceLabelsTheWordsAndDifferencesArePrinted() throws Exception {
        Path file = SpokenDigits.write(folder.resolve("a.wav"), 4, 7, 2, 5);
        Path out = folder.resolve("set");

        assertThat(
                        console.run(
                                "cut",
                                file,
                                "--output",
                                out,
                                "--speaker",
                                "ann",
                                "--layout",
                                "flat",
                                "--sequence",
                                " four 7  Two 9 5"))
                .isZero();

        assertThat(files(out))
                .containsExactly("2_ann_0.wav", "4_ann_0.wav", "5_ann_0.wav", "7_ann_0.wav");
        assertThat(console.err()).hasSize(2);
        assertThat(console.err().get(0))
                .startsWith(file + ": Word 4 of the sequence, \"9\", was not found between ");
    }

    @Test
    void speechThatIsNotAWordIsLeftOut() throws Exception {
        Path file = folder.resolve("a.wav");
        Waveform quiet = Sounds.noise(0.001, 6 * RATE, RATE, 1);
        WavWriter.write(file, Sounds.mix(quiet, Sounds.vowel(150, 2 * RATE, RATE), RATE));
        Path out = folder.resolve("set");

        assertThat(console.run("cut", file, "--output", out, "--speaker", "ann")).isZero();

        assertThat(out).doesNotExist();
        assertThat(console.err().get(0)).contains("is not recognised reliably");
        assertThat(console.out()).isEmpty();
    }

    @Test
    void metadataOfTheSpeakerIsWritten() throws Exception {
        Path labels = Files.writeString(folder.resolve("tone.txt"), "1\t1.5\tx\n");
        Path out = folder.resolve("set");

        assertThat(
                        console.run(
                                "cut",
                                noise(),
                                "--output",
                                out,
                                "--speaker",
                                "07",
                                "--labels",
                                labels,
                                "--metadata",
                                "age=31",
                                "--metadata",
                                "native speaker=no"))
                .isZero();

        Dataset dataset = DatasetScanner.standard().scan(out);
        assertThat(dataset.speakers().get(0).age()).hasValue("31");
        assertThat(dataset.speakers().get(0).nativeSpeaker()).hasValue("no");
    }

    @Test
    void anotherLayoutOrAnInvalidSpeakerIsRefusedBeforeAnythingIsWritten() throws Exception {
        Path set = Files.createDirectories(folder.resolve("set"));
        WavFileBuilder.noise(set.resolve("x_ann_6.wav"));

        assertThat(
                        console.run(
                                "cut",
                                noise(),
                                "--output",
                                set,
                                "--speaker",
                                "ann",
                                "--layout",
                                "label-folders"))
                .isEqualTo(1);
        assertThat(console.error()).endsWith("has the layout flat, not label-folders");
        assertThat(console.run("cut", noise(), "--output", set, "--speaker", "a/b")).isEqualTo(1);
        assertThat(console.error()).contains("\"a/b\"");
        assertThat(files(set)).containsExactly("x_ann_6.wav");
    }

    @Test
    void invalidOptionsAreWrongUsage() {
        String[][] wrong = {
            {"--sequence", " "},
            {"--sequence", "1", "--labels", "x.txt"},
            {"--layout", "tree"},
            {"--metadata", "shoe=42"},
        };
        for (String[] options : wrong) {
            Object[] arguments =
                    Stream.concat(
                                    Stream.of("cut", "a.wav", "--output", "x", "--speaker", "ann"),
                                    Stream.of(options))
                            .toArray();
            assertThat(console.run(arguments)).as(options[1]).isEqualTo(2);
            assertThat(console.error()).startsWith("audiodigit: ");
        }
        assertThat(console.run("cut", "a.wav", "--output", "x")).isEqualTo(2);
        assertThat(
                        console.run(
                                "cut",
                                "a.wav",
                                "b.wav",
                                "--output",
                                "x",
                                "--speaker",
                                "ann",
                                "--labels",
                                "x.txt"))
                .isEqualTo(2);
        assertThat(console.error()).contains("--labels needs a folder");
    }
}
