package org.audiodigit.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.files.FolderInUseException;
import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingSessionTest {

    private static final List<String> DIGITS = List.of("0", "1");
    private static final List<String> WORDS = List.of("yes", "no");

    @TempDir private Path parent;

    private static SessionPlan plan(List<String> words) {
        return new SessionPlan(SessionPlan.layoutOf(words), words, 2, 1, List.of());
    }

    private Path folder() {
        return parent.resolve("new data");
    }

    private static void record(SpeakerTakes takes, String word, int take) throws IOException {
        Path file = takes.file(word, take);
        Files.createDirectories(file.getParent());
        WavWriter.write(file, Sounds.sine(400, 0.3, 4000, 8000));
    }

    @Test
    void aNewDataSetHasTheLayoutOfItsWords() throws Exception {
        for (List<String> words : List.of(DIGITS, WORDS)) {
            Path folder = parent.resolve(words.get(0));
            try (RecordingSession session = RecordingSession.start(folder, plan(words))) {
                for (int speaker = 1; speaker <= 2; speaker++) {
                    String id = session.suggestSpeaker();
                    assertThat(id).isEqualTo("0" + speaker);
                    SpeakerTakes takes = session.beginSpeaker(id, Map.of("gender", "female"));
                    for (String word : words) {
                        record(takes, word, 0);
                        record(takes, word, 1);
                    }
                }
            }
            Dataset dataset = DatasetScanner.standard().scan(folder);
            assertThat(dataset.layout()).isEqualTo(SessionPlan.layoutOf(words));
            assertThat(dataset.clips()).hasSize(8);
            assertThat(dataset.labels()).containsExactlyInAnyOrderElementsOf(words);
            assertThat(dataset.speakerIds()).containsExactly("01", "02");
            assertThat(dataset.speakers())
                    .allSatisfy(speaker -> assertThat(speaker.gender()).contains("female"));
            assertThat(dataset.problems()).isEmpty();
        }
    }

    @Test
    void aSessionIsResumedWithItsSpeakerAndTakes() throws Exception {
        try (RecordingSession session = RecordingSession.start(folder(), plan(WORDS))) {
            assertThat(session.currentTakes()).isEmpty();
            SpeakerTakes takes = session.beginSpeaker("01", Map.of("age", "41"));
            record(takes, "no", 1);
        }
        Files.createFile(folder().resolve("no").resolve(".writing-x.tmp"));
        try (RecordingSession session = RecordingSession.resume(folder())) {
            assertThat(session.plan().words()).isEqualTo(WORDS);
            SpeakerTakes takes = session.currentTakes().orElseThrow();
            assertThat(takes.speaker()).isEqualTo("01");
            assertThat(takes.file("no", 1)).exists();
            assertThat(takes.file("no", 0)).doesNotExist();
            assertThat(session.metadata("01")).isEqualTo(Map.of("age", "41"));
            assertThat(session.suggestSpeaker()).isEqualTo("02");
            assertThat(folder().resolve("no").resolve(".writing-x.tmp")).doesNotExist();
        }
    }

    @Test
    void aSpeakerOfTheDataSetContinuesAfterTheLastTake() throws Exception {
        Path data = Files.createDirectories(parent.resolve("flat"));
        for (String name : List.of("0_ann_0.wav", "1_ann_0.wav", "1_ann_2.wav", "1_bob_7.wav")) {
            WavWriter.write(data.resolve(name), Sounds.sine(400, 0.3, 4000, 8000));
        }
        try (RecordingSession session = RecordingSession.start(data, plan(DIGITS))) {
            SpeakerTakes takes = session.beginSpeaker("ann", Map.of());
            assertThat(takes.firstTake()).isEqualTo(3);
            assertThat(takes.file("1", 1)).isEqualTo(data.resolve("1_ann_4.wav"));
            record(takes, "1", 1);
        }
        try (RecordingSession session = RecordingSession.resume(data)) {
            assertThat(session.currentTakes().orElseThrow().file("1", 1)).exists();
            assertThat(session.beginSpeaker("ann", Map.of()).firstTake()).isEqualTo(3);
        }
    }

    @Test
    void twoProgramsCannotRecordToOneFolder() throws Exception {
        try (RecordingSession session = RecordingSession.start(folder(), plan(WORDS))) {
            assertThatThrownBy(() -> RecordingSession.resume(session.directory()))
                    .isInstanceOf(FolderInUseException.class);
        }
        RecordingSession.resume(folder()).close();
    }

    @Test
    void aFolderIsLockedBeforeItIsReadAndUnlockedAfterAFailure() throws Exception {
        Path plan;
        try (RecordingSession session = RecordingSession.start(folder(), plan(WORDS))) {
            plan = SessionFile.in(session.directory()).file();
            Files.writeString(plan, "{");
            assertThatThrownBy(() -> RecordingSession.start(folder(), plan(WORDS)))
                    .isInstanceOf(FolderInUseException.class);
            assertThatThrownBy(() -> RecordingSession.resume(folder()))
                    .isInstanceOf(FolderInUseException.class);
        }
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> RecordingSession.start(folder(), plan(WORDS)))
                    .isInstanceOf(DatasetException.class);
            assertThatThrownBy(() -> RecordingSession.resume(folder()))
                    .isInstanceOf(DatasetException.class);
        }
        Files.delete(plan);
        RecordingSession.start(folder(), plan(WORDS)).close();
    }

    @Test
    void aFolderAboveADataSetStandsForIt() throws Exception {
        Path data = Files.createDirectories(parent.resolve("above").resolve("flat"));
        for (String name : List.of("0_ann_0.wav", "1_ann_0.wav")) {
            WavWriter.write(data.resolve(name), Sounds.sine(400, 0.3, 4000, 8000));
        }
        try (RecordingSession session = RecordingSession.start(data.getParent(), plan(DIGITS))) {
            assertThat(session.directory()).isEqualTo(data);
            assertThat(data.resolve("in-use.lock")).exists();
            assertThat(data.getParent().resolve("in-use.lock")).doesNotExist();
        }
    }

    @Test
    void aFolderWithOtherFilesIsNotUsed() throws Exception {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve("letter.txt"), "Dear");
        assertThatThrownBy(() -> RecordingSession.start(folder(), plan(WORDS)))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("new data");
        assertThat(folder()).isDirectoryContaining(file -> file.endsWith("letter.txt"));
    }

    @Test
    void invalidSpeakersAndContradictionsChangeNothing() throws Exception {
        try (RecordingSession session = RecordingSession.start(folder(), plan(WORDS))) {
            for (String id : List.of("", "../x", "a_b", "x".repeat(41))) {
                assertThatThrownBy(() -> session.beginSpeaker(id, Map.of()))
                        .as(id)
                        .isInstanceOf(DatasetException.class);
            }
            session.beginSpeaker("01", Map.of("age", "41"));
            session.beginSpeaker("02", Map.of());
            assertThatThrownBy(() -> session.beginSpeaker("01", Map.of("age", "14")))
                    .hasMessageContaining("41");
            assertThat(session.plan().current().orElseThrow().id()).isEqualTo("02");
        }
    }

    @Test
    void aPlanThatNamesAnotherFolderIsRejected() throws Exception {
        RecordingSession.start(folder(), plan(WORDS)).close();
        Path file = SessionFile.in(folder()).file();
        String outside = "\"speakers\": [{\"id\": \"../../x\", \"firstTake\": 0}]";
        Files.writeString(file, Files.readString(file).replace("\"speakers\": []", outside));
        try (RecordingSession session = RecordingSession.resume(folder())) {
            assertThatThrownBy(session::currentTakes).isInstanceOf(DatasetException.class);
        }
    }
}
