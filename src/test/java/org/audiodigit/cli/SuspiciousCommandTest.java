package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.dataset.BundledRecordings;
import org.audiodigit.dataset.FlagsFile;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.testing.SpokenDigits;
import org.audiodigit.testing.SyntheticSpeech;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
class SuspiciousCommandTest {

    private static final Set<String> SPEAKERS = Set.of("01", "02", "03");

    @TempDir private Path folder;
    @TempDir private Path others;
    private final Console console = new Console();

    /** The bundled recordings with one clip of each defect. */
    @BeforeEach
    void copyRecordings() throws IOException {
        Path samples = BundledRecordings.unpackedIn(ProgramFolder.standard());
        try (Stream<Path> files = Files.walk(samples)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".wav")).toList()) {
                Path copy = folder.resolve(samples.relativize(file).toString());
                if (!SPEAKERS.contains(copy.getParent().getFileName().toString())) {
                    continue;
                }
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Path first = folder.resolve("01");
        Files.move(first.resolve("3_01_0.wav"), first.resolve("8_01_70.wav"));
        Files.copy(first.resolve("7_01_0.wav"), first.resolve("7_01_71.wav"));
        WavWriter.write(first.resolve("2_01_72.wav"), SyntheticSpeech.silence(1.5));
        SpokenDigits.write(first.resolve("4_01_73.wav"), 4, 4);
    }

    private int suspicious(Object... arguments) {
        return console.run(Stream.concat(Stream.of("suspicious"), Stream.of(arguments)).toArray());
    }

    private List<String> listed() {
        return console.out().stream().filter(line -> line.contains("01/")).toList();
    }

    @Test
    void listsEachDefectWithItsReason() {
        assertThat(suspicious(folder)).isZero();

        String lines = String.join("\n", listed());
        assertThat(lines)
                .contains("01/8_01_70.wav  label 8, but sounds like 3 (")
                .contains("same samples as 01/7_01_0.wav")
                .contains("no word found")
                .contains("01/4_01_73.wav");
    }

    @Test
    void theNumberOfClipsIsLimited() {
        assertThat(suspicious(folder, "--limit", "1")).isZero();

        assertThat(listed()).hasSize(1);
        assertThat(console.out()).anyMatch(line -> line.contains("not listed"));
    }

    @Test
    void printsJson() {
        assertThat(suspicious(folder, "--json")).isZero();

        JsonObject json = JsonParser.parseString(console.out().get(0)).getAsJsonObject();
        assertThat(json.get("clips").getAsInt()).isEqualTo(3 * 30 + 3);
        assertThat(json.keySet())
                .containsExactly(
                        "dir",
                        "model",
                        "clips",
                        "wrongLabels",
                        "kept",
                        "suspicious",
                        "unreadable",
                        "note");
        JsonArray clips = json.getAsJsonArray("suspicious");
        List<String> kinds = new ArrayList<>();
        clips.forEach(
                clip ->
                        clip.getAsJsonObject()
                                .getAsJsonArray("reasons")
                                .forEach(
                                        r ->
                                                kinds.add(
                                                        r.getAsJsonObject()
                                                                .get("kind")
                                                                .getAsString())));
        assertThat(kinds).contains("label", "duplicate", "no-word", "several-words");
    }

    @Test
    void keptClipsAreNotListed() throws IOException {
        Files.writeString(folder.resolve(FlagsFile.KEPT), "01/8_01_70.wav\n");

        assertThat(suspicious(folder)).isZero();

        assertThat(listed()).noneMatch(line -> line.contains("8_01_70.wav"));
        assertThat(console.out()).anyMatch(line -> line.contains("1 kept"));
    }

    @Test
    void keptClipsOfEveryJoinedDataSetAreNotListed() throws IOException {
        for (String speaker : List.of("04", "05")) {
            Path own = Files.createDirectories(others.resolve(speaker));
            WavWriter.write(own.resolve("2_" + speaker + "_0.wav"), SyntheticSpeech.silence(1.5));
        }
        Files.writeString(others.resolve(FlagsFile.KEPT), "04/2_04_0.wav\n");

        assertThat(suspicious(folder, "--also", others, "--limit", "1000")).isZero();

        assertThat(console.out())
                .anyMatch(line -> line.contains("/05/2_05_0.wav"))
                .noneMatch(line -> line.contains("/04/2_04_0.wav"));
    }

    @Test
    void aDataSetOfOneLabelHasNoEstimate() throws IOException {
        Path small = Files.createDirectories(folder.resolve("small").resolve("01"));
        for (String name : List.of("4_01_0.wav", "4_01_1.wav")) {
            Files.copy(folder.resolve("01").resolve(name), small.resolve(name));
        }

        assertThat(suspicious(small.getParent())).isZero();

        assertThat(console.out())
                .anyMatch(line -> line.contains("could not be compared"))
                .noneMatch(line -> line.contains("estimated"));
    }

    @Test
    void aFolderWithoutRecordingsIsAnError() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(suspicious(empty)).isEqualTo(1);
        assertThat(console.err().get(0)).contains("contains no recordings");
    }
}
