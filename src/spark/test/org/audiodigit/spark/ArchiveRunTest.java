package org.audiodigit.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.audiodigit.audio.wav.WavFile;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.Prediction;
import org.audiodigit.model.ShippedModel;
import org.audiodigit.model.Transcriber;
import org.audiodigit.spark.ArchiveRun.Counts;
import org.audiodigit.testing.WavFileBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Spark in this JVM answers as the program does. */
@Tag("engine")
class ArchiveRunTest extends ArchiveFixture {

    @Test
    void answersAsTheProgramDoes() throws Exception {
        assertThat(run()).isEqualTo(new Counts(0, CLIPS, 0));

        List<Row> rows = answers().collectAsList();
        assertThat(rows).hasSize(CLIPS);
        try (DigitModel model =
                DigitModel.load(ShippedModel.unpackedIn(ProgramFolder.standard()))) {
            Transcriber transcriber = new Transcriber(model.utteranceRecogniser());
            for (Row row : rows) {
                Path file = Path.of(URI.create(row.getAs("path")));
                Prediction expected = model.classify(WavReader.read(file).waveform());
                assertThat(row.<String>getAs("label")).isEqualTo(expected.label());
                assertThat(row.<Boolean>getAs("sure"))
                        .isEqualTo(model.manifest().rejectionRule().accepts(expected));
                Map<String, Float> probabilities = row.getJavaMap(row.fieldIndex("probabilities"));
                assertThat(probabilities).hasSize(expected.labels().size());
                expected.byLabel()
                        .forEach(
                                (label, probability) ->
                                        assertThat(probabilities.get(label))
                                                .isCloseTo(probability, within(1e-4f)));
                assertThat(row.<String>getAs("input")).isEqualTo("file:" + archive);
                try (WavFile recording = WavFile.open(file)) {
                    var words = transcriber.transcribe(recording).words();
                    assertThat(row.<Row>getList(row.fieldIndex("words")))
                            .extracting(
                                    word -> word.getDouble(0),
                                    word -> word.getDouble(1),
                                    word -> word.getString(2))
                            .containsExactlyElementsOf(
                                    words.stream()
                                            .map(
                                                    word ->
                                                            tuple(
                                                                    word.start(),
                                                                    word.end(),
                                                                    word.label()))
                                            .toList());
                }
            }
        }
    }

    @Test
    void filesThatCannotBeReadAreRowsWithAReason() throws Exception {
        Files.write(archive.resolve("empty.wav"), new byte[0]);
        Files.writeString(archive.resolve("text.wav"), "This is a text and no recording.");
        byte[] wav = WavFileBuilder.pcm16(8000, 1, 2, 3);
        Files.write(archive.resolve("header.wav"), Arrays.copyOf(wav, 20));
        copySample(1, "gone.wav");
        copySample(1, "denied.wav");
        copySample(1, "broken.wav");
        Files.createDirectory(archive.resolve("denied"));
        Files.createDirectory(archive.resolve("broken"));

        assertThat(run(faulty(), faulty() + "/missing", faulty() + "/*.flac"))
                .isEqualTo(new Counts(0, CLIPS, 10));

        Map<String, String> reasons = reasons();
        reasons.values().removeIf("null"::equals);
        assertThat(reasons)
                .containsEntry("empty.wav", "the file is empty")
                .containsEntry("text.wav", "not a WAV file; only WAV can be read")
                .containsKey("header.wav")
                .containsEntry("gone.wav", "no such file or folder")
                .containsEntry("denied.wav", "permission denied")
                .containsEntry("denied", "permission denied")
                .containsEntry("broken.wav", "the data node does not answer")
                .containsEntry("broken", "the name node does not answer")
                .containsEntry("missing", "no such file or folder")
                .containsEntry("*.flac", "no such file or folder")
                .hasSize(10);
    }

    @Test
    void aStorageThatFailsOnceIsTriedAgain() throws Exception {
        Files.createDirectory(archive.resolve("flaky"));
        copySample(2, "flaky/flaky.wav");
        FaultyFileSystem.FLAKY_LISTINGS.set(0);
        FaultyFileSystem.FLAKY_READS.set(0);

        assertThat(run(faulty())).isEqualTo(new Counts(0, CLIPS + 1, 0));
        assertThat(FaultyFileSystem.FLAKY_LISTINGS.get()).isGreaterThan(1);
        assertThat(FaultyFileSystem.FLAKY_READS.get()).isGreaterThan(1);
    }

    @Test
    void aFileOfSeveralInputsHasOneRow() throws Exception {
        String glob = archive + "/clip-[0-2].wav";
        assertThat(run(glob, archive.toString(), archive + "/clip-4.wav"))
                .isEqualTo(new Counts(0, CLIPS, 0));
        assertThat(answers().where("input = 'file:" + glob + "'").count()).isEqualTo(3);
    }

    @Test
    void aGlobMatchesOnlyWavFilesAndFolders() throws Exception {
        Files.writeString(archive.resolve("README.txt"), "text");
        Files.createDirectories(archive.resolve(".trash"));
        copySample(6, ".trash/a.wav");
        copySample(6, ".b.wav");
        assertThat(run(archive + "/*")).isEqualTo(new Counts(0, CLIPS, 0));
        assertThat(run(archive + "/*/a.wav")).isEqualTo(new Counts(0, 0, 1));
        assertThat(run(archive + "/.trash/*")).isEqualTo(new Counts(0, 1, 0));
    }

    @Test
    void aStorageThatFailsForAnInputEndsTheRun() {
        assertThatExceptionOfType(ArchiveException.class)
                .isThrownBy(() -> run(faulty() + "/unknown"))
                .withMessageContaining("unknown: the name node does not answer");
    }

    @Test
    void aFileWhoseNameLooksLikeAGlobIsFound() throws Exception {
        copySample(3, "[12]{a}.wav");
        assertThat(run(archive + "/[12]{a}.wav")).isEqualTo(new Counts(0, 1, 0));
    }

    @Test
    void anInputWhosePathIsNoNameOfAFolderIsReportedBeforeTheRun() {
        String input = archive + "/0123456789".repeat(20);
        assertThatExceptionOfType(ArchiveException.class)
                .isThrownBy(() -> run(input))
                .withMessageContaining("at most 255 are possible");
    }

    @Test
    void aFolderWithoutModelIsReported() {
        assertThatExceptionOfType(ArchiveException.class)
                .isThrownBy(() -> run(options(archive)))
                .withMessageContaining("is not a model");
    }
}
