package org.audiodigit.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.audiodigit.testing.FakeRecordings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeakerMetadataTest {

    private static final String META =
            """
            {"01": {"accent": "german", "age": "30", "gender": "male", "native speaker": "no",
              "origin": "Europe, Germany, Wuerzburg", "recordingdate": "17-06-22-11-04-28",
              "recordingroom": "Kino"},
             "2": {"age": 25, "gender": null, "accent": ["a"]}, "99": {"age": "1"}}
            """;

    @TempDir Path folder;
    private FakeRecordings files;

    @BeforeEach
    void createTwoSpeakers() {
        files = new FakeRecordings(folder).with("data/01/0_01_0.wav", "data/02/0_02_0.wav");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data/audioMNIST_meta.txt",
                "audioMNIST_meta.txt",
                "data/data/audioMNIST_meta.txt"
            })
    void isFoundInNeighbouringFolders(String path) throws Exception {
        Dataset dataset = files.withContent(META, path).scan();

        SpeakerInfo first = dataset.speakers().get(0);
        assertThat(first.id()).isEqualTo("01");
        assertThat(first.gender()).hasValue("male");
        assertThat(first.age()).hasValue("30");
        assertThat(first.accent()).hasValue("german");
        assertThat(first.nativeSpeaker()).hasValue("no");
        assertThat(first.origin()).hasValue("Europe, Germany, Wuerzburg");
        assertThat(first.recordingRoom()).hasValue("Kino");
        assertThat(first.recordingDate()).hasValue("17-06-22-11-04-28");
        SpeakerInfo second = dataset.speakers().get(1);
        assertThat(second.id()).isEqualTo("02");
        assertThat(second.age()).hasValue("25");
        assertThat(second.gender()).isEmpty();
        assertThat(second.accent()).isEmpty();
        assertThat(dataset.speakers()).hasSize(2);
        assertThat(dataset.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"01\": {", "plain text", "{\"01\": {}} trailing"})
    void damagedFileIsAProblem(String content) throws Exception {
        Dataset dataset = files.withContent(content, "data/audioMNIST_meta.txt").scan();

        assertThat(dataset.speakers())
                .containsExactly(SpeakerInfo.unknown("01"), SpeakerInfo.unknown("02"));
        assertThat(dataset.problems()).singleElement().satisfies(SpeakerMetadataTest::isDamaged);
    }

    @Test
    void undecodableFileIsAProblem() throws Exception {
        Path meta = folder.resolve("data").resolve("audioMNIST_meta.txt");
        Files.write(meta, new byte[] {'{', (byte) 0xff, (byte) 0xfe, '}'});

        assertThat(files.scan().problems())
                .singleElement()
                .satisfies(SpeakerMetadataTest::isDamaged);
    }

    @Test
    void entriesThatAreNotObjectsAreIgnored() throws Exception {
        Dataset dataset =
                files.withContent("{\"01\": 3, \"02\": null}", "audioMNIST_meta.txt").scan();

        assertThat(dataset.speakers())
                .containsExactly(SpeakerInfo.unknown("01"), SpeakerInfo.unknown("02"));
        assertThat(dataset.problems()).isEmpty();
    }

    private static void isDamaged(Problem problem) {
        assertThat(problem.file()).isEqualTo("audioMNIST_meta.txt");
        assertThat(problem.kind()).isEqualTo(Problem.Kind.UNREADABLE);
        assertThat(problem.reason()).startsWith("is damaged").doesNotContain("\n");
    }

    @Test
    void textsAreAddedAndEverythingElseStays() throws Exception {
        Path file = Files.writeString(folder.resolve("data/audioMNIST_meta.txt"), META);

        SpeakerMetadata.add(folder.resolve("data"), "03", Map.of("age", "41"));
        SpeakerMetadata.add(folder.resolve("data"), "02", Map.of("origin", "Asia, Japan"));

        JsonObject expected = JsonParser.parseString(META).getAsJsonObject();
        JsonObject third = new JsonObject();
        third.addProperty("age", "41");
        expected.add("03", third);
        expected.getAsJsonObject("2").addProperty("origin", "Asia, Japan");
        assertThat(JsonParser.parseString(Files.readString(file))).isEqualTo(expected);
    }

    @Test
    void theFileIsCreatedInTheFolderOfTheDataset() throws Exception {
        SpeakerMetadata.add(folder.resolve("new"), "ann", Map.of("gender", "female"));

        assertThat(
                        JsonParser.parseString(
                                Files.readString(folder.resolve("new/audioMNIST_meta.txt"))))
                .isEqualTo(JsonParser.parseString("{\"ann\": {\"gender\": \"female\"}}"));
    }

    @Test
    void anotherTextOrADamagedFileIsRefused() throws Exception {
        Path data = folder.resolve("data");
        Path file = Files.writeString(data.resolve("audioMNIST_meta.txt"), META);

        assertThatThrownBy(() -> SpeakerMetadata.add(data, "01", Map.of("age", "31")))
                .isInstanceOf(DatasetException.class)
                .hasMessage(file + ": says that age of speaker 01 is 30, not 31");
        assertThat(file).hasContent(META);
        Files.writeString(file, "[1");
        assertThatThrownBy(() -> SpeakerMetadata.add(data, "01", Map.of("age", "31")))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("is damaged");
        assertThat(file).hasContent("[1");
    }
}
