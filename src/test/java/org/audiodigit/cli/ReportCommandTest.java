package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.audiodigit.testing.ToneDataset;
import org.audiodigit.testing.ToneModels;
import org.audiodigit.testing.WavFileBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
class ReportCommandTest {

    @TempDir private Path folder;
    private final Console console = new Console();
    private Path model;
    private Path report;

    @BeforeEach
    void train() throws Exception {
        model = ToneModels.weak(folder.resolve("models/weak"));
        report = folder.resolve("report.html");
    }

    @Test
    void theDataSetOfTheModelIsFoundAndItsTestPartMeasured() throws IOException {
        ToneDataset.write(folder.resolve("tones"));

        assertThat(console.run("report", "--json", "--model", model, "--output", report))
                .as(console.err().toString())
                .isZero();

        JsonObject result = console.json().get(0);
        assertThat(result.get("part").getAsString()).isEqualTo("test");
        assertThat(result.get("inTraining").getAsString()).isEqualTo("none");
        assertThat(result.get("bytes").getAsLong()).isEqualTo(Files.size(report));
        assertThat(result.get("clips").getAsInt()).isLessThan(ToneDataset.CLIPS).isPositive();
        assertThat(report)
                .content()
                .contains("Measured on <bdi>the test part of tones (")
                .contains("The model was neither trained nor validated on these clips")
                .doesNotContain("The accuracy may be too high");
    }

    @Test
    void whatTheModelLearnedIsSaidOnce() throws IOException {
        ToneDataset.write(folder.resolve("tones"));

        assertThat(console.run("report", "--model", model, "--part", "all", "--output", report))
                .as(console.err().toString())
                .isZero();

        assertThat(Files.readString(report).split("The model was trained on ", -1)).hasSize(2);
    }

    @Test
    void aDataSetThatIsNotThereIsASentence() {
        assertThat(console.run("report", "--model", model, "--output", report)).isOne();
        assertThat(console.error())
                .contains("'tones'")
                .contains("neither in the current folder nor beside the model")
                .contains("--data");
        assertThat(report).doesNotExist();
    }

    @Test
    void aFolderOfTheSameNameWithOtherClipsIsNotTakenForTheDataSet() throws IOException {
        Path tones = ToneDataset.write(folder.resolve("tones"));
        for (int take = 0; take < 8; take++) {
            Files.delete(tones.resolve("0_ann_%d.wav".formatted(take)));
            Files.delete(tones.resolve("1_bob_%d.wav".formatted(take)));
            Files.delete(tones.resolve("2_cy_%d.wav".formatted(take)));
            Files.delete(tones.resolve("3_dee_%d.wav".formatted(take)));
        }
        assertThat(console.run("report", "--model", model, "--output", report)).isOne();
        assertThat(console.error()).contains("contains other clips").contains("--data");
    }

    @Test
    void allClipsOfAnotherDataSetAreMeasured() throws Exception {
        Path other = ToneDataset.write(folder.resolve("<b>other &amp; \"tones\""));
        Files.delete(other.resolve("0_ann_0.wav"));
        Files.write(other.resolve("1_ann_0.wav"), new byte[100]);

        assertThat(
                        console.run(
                                "report",
                                "--json",
                                "--model",
                                ToneModels.good(folder.resolve("good")),
                                "--data",
                                other,
                                "--part",
                                "all",
                                "--output",
                                report))
                .isOne();

        assertThat(console.err()).anyMatch(line -> line.contains("1_ann_0.wav"));
        JsonObject result = console.json().get(0);
        assertThat(result.get("unreadable").getAsInt()).isOne();
        assertThat(report)
                .content()
                .contains("The accuracy may be too high")
                .contains("all clips of &lt;b&gt;other &amp;amp; &quot;tones&quot;")
                .contains("1_ann_0.wav")
                .doesNotContain("<b>other");
    }

    @Test
    void aReportIsNotWrittenOverAFolder() {
        assertThat(console.run("report", "--model", model, "--output", folder)).isOne();
        assertThat(console.error()).contains("is a folder");
    }

    @Test
    void anotherFolderOfTheSameNameIsSkipped() throws IOException {
        ToneDataset.write(folder.resolve("tones"));
        Path other = Files.createDirectories(folder.resolve("models/tones"));
        WavFileBuilder.noise(other.resolve("0_zoe_0.wav"));
        WavFileBuilder.noise(other.resolve("1_zoe_0.wav"));

        assertThat(console.run("report", "--model", model, "--output", report))
                .as(console.err().toString())
                .isZero();
        assertThat(report).content().contains("the test part of tones (");
    }
}
