package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.audiodigit.audio.label.LabelFiles;
import org.audiodigit.audio.label.TranscribedWord;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.Sounds;
import org.audiodigit.testing.SpokenDigits;
import org.audiodigit.testing.WavFileBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
class CutLabelsTest {
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

    @Test
    void aClipIsTheLabelWithAHundredMillisecondsAround() throws Exception {
        Path file = noise();
        Path labels =
                Files.writeString(
                        folder.resolve("tone.txt"), "0.05\t0.5\tx\n1\t1.5\ty\n1.55\t2\tx\n");
        Path out = folder.resolve("set");

        assertThat(
                        console.run(
                                "cut",
                                "--json",
                                file,
                                "--output",
                                out,
                                "--speaker",
                                "ann",
                                "--labels",
                                labels))
                .isZero();

        List<JsonObject> clips = console.json();
        assertThat(clips.get(0).keySet())
                .containsExactly("file", "recording", "label", "speaker", "start", "end");
        double[][] ranges = {{0, 0.6}, {0.9, 1.55}, {1.5, 2.1}};
        Waveform whole = WavReader.read(file).waveform();
        for (int i = 0; i < ranges.length; i++) {
            assertThat(clips.get(i).get("start").getAsDouble())
                    .isCloseTo(ranges[i][0], within(1e-6));
            assertThat(clips.get(i).get("end").getAsDouble()).isCloseTo(ranges[i][1], within(1e-6));
            Waveform clip =
                    WavReader.read(Path.of(clips.get(i).get("file").getAsString())).waveform();
            assertThat(clip.length())
                    .isEqualTo((int) Math.round((ranges[i][1] - ranges[i][0]) * RATE));
            int start = (int) Math.round(ranges[i][0] * RATE);
            assertThat(clip.samples()[10]).isEqualTo(whole.samples()[start + 10]);
        }
        assertThat(files(out))
                .containsExactly("ann/x_ann_0.wav", "ann/x_ann_1.wav", "ann/y_ann_0.wav");
    }

    @Test
    void takesContinueAndNothingIsReplaced() throws Exception {
        Path set = folder.resolve("set");
        Files.createDirectories(set);
        Path first = WavFileBuilder.noise(set.resolve("x_ann_6.wav"));
        byte[] before = Files.readAllBytes(first);
        Files.writeString(folder.resolve("tone.txt"), "1\t1.5\tx\n2\t2.5\tx\n");

        assertThat(
                        console.run(
                                "cut",
                                noise(),
                                "--output",
                                set,
                                "--speaker",
                                "ann",
                                "--labels",
                                folder.resolve("tone.txt")))
                .isZero();

        assertThat(files(set)).containsExactly("x_ann_6.wav", "x_ann_7.wav", "x_ann_8.wav");
        assertThat(first).hasBinaryContent(before);
    }

    @Test
    void eachRecordingHasTheLabelFileOfItsName() throws Exception {
        Path first = noise();
        Path second = Files.copy(first, folder.resolve("other.wav"));
        Path labels = Files.createDirectory(folder.resolve("labels"));
        Files.writeString(labels.resolve("tone.csv"), "start,end,label\n1,1.5,x\n");
        Path out = folder.resolve("set");

        assertThat(
                        console.run(
                                "cut",
                                first,
                                second,
                                "--output",
                                out,
                                "--speaker",
                                "ann",
                                "--labels",
                                labels))
                .isEqualTo(1);

        assertThat(files(out)).containsExactly("ann/x_ann_0.wav");
        assertThat(console.err().get(0))
                .isEqualTo(
                        "audiodigit: %s: %s: no such file or folder"
                                .formatted(second, labels.resolve("other.txt")));
    }

    @Test
    void labelsAfterTheEndOfTheRecordingAreRefused() throws Exception {
        Path labels = Files.writeString(folder.resolve("tone.txt"), "1\t1.5\tx\n2.9\t3.5\ty\n");
        Path file = noise();
        Path out = folder.resolve("set");

        assertThat(
                        console.run(
                                "cut",
                                file,
                                "--output",
                                out,
                                "--speaker",
                                "ann",
                                "--labels",
                                labels))
                .isEqualTo(1);

        assertThat(console.err().get(0)).contains("a label ends at 3.50 s, after the end");
        assertThat(out).doesNotExist();
    }

    @Test
    void aDamagedLabelFileIsNamedWithItsLine() throws Exception {
        Path labels = Files.writeString(folder.resolve("tone.txt"), "1\t1.5\tx\nhello\n");
        Path file = noise();

        assertThat(
                        console.run(
                                "cut",
                                "--json",
                                file,
                                "--output",
                                folder.resolve("set"),
                                "--speaker",
                                "ann",
                                "--labels",
                                labels))
                .isEqualTo(1);

        JsonObject failure = console.json().get(0);
        assertThat(failure.get("file").getAsString()).isEqualTo(file.toString());
        assertThat(failure.get("error").getAsString())
                .isEqualTo(labels + ": line 2: the line is not START tab END tab LABEL");
    }

    @Test
    void labelsOfTranscribeCutTheSameWords() throws Exception {
        Path file = SpokenDigits.write(folder.resolve("a.wav"), 4, 7, 2);
        Path labels = folder.resolve("labels");
        console.run("transcribe", file, "--format", "textgrid", "--output", labels);
        Path out = folder.resolve("set");

        assertThat(
                        console.run(
                                "cut",
                                file,
                                "--output",
                                out,
                                "--speaker",
                                "ann",
                                "--labels",
                                labels))
                .isZero();

        assertThat(DatasetScanner.standard().scan(out).clips())
                .extracting(Clip::label)
                .containsExactlyElementsOf(
                        LabelFiles.read(labels.resolve("a.TextGrid")).stream()
                                .map(TranscribedWord::label)
                                .sorted()
                                .toList());
    }
}
