package org.audiodigit.app.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.audiodigit.app.take.PromptSequence;
import org.audiodigit.app.take.PromptSequence.Prompt;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoicesTest {

    @TempDir private Path folder;

    @Test
    void aVoiceIsADataSet() throws Exception {
        Voices.Voice voice = new Voices(folder.resolve("voices")).voice("anne-marie 2");
        for (Prompt prompt : PromptSequence.inRounds(List.of("0", "1"), Voices.ROUNDS)) {
            voice.write(prompt, Sounds.sine(400, 0.3, 4000, 8000));
        }
        assertThat(voice.recorded(List.of("0", "1", "2"))).hasSize(6);

        Dataset dataset = DatasetScanner.standard().scan(voice.folder());
        assertThat(dataset.layout()).isEqualTo("flat");
        assertThat(dataset.speakerIds()).containsExactly("anne-marie 2");
        assertThat(dataset.clips()).extracting(Clip::label).containsOnly("0", "1").hasSize(6);
    }

    @Test
    void speakersAreListedByName() throws Exception {
        Files.createDirectories(folder.resolve("me"));
        Files.createDirectories(folder.resolve("ann"));
        Files.createDirectories(folder.resolve("_other"));
        Files.createFile(folder.resolve("note.txt"));
        assertThat(new Voices(folder).speakers()).containsExactly("ann", "me");
        assertThat(new Voices(folder.resolve("nowhere")).speakers()).isEmpty();
    }

    @Test
    void aNewSpeakerGetsAFreeName() {
        assertThat(Voices.newSpeaker(List.of("ann"))).isEqualTo("me");
        assertThat(Voices.newSpeaker(List.of("me", "me-2"))).isEqualTo("me-3");
    }

    @Test
    void namesThatAreInvalidInFileNamesAreRejected() {
        assertThat(Voices.invalidNameReason("Zoë 2")).isEmpty();
        assertThat(Voices.invalidNameReason("Connie")).isEmpty();
        for (String name :
                List.of("", "..", "a/b", "a_b", "a\\b", "a.", "CON", "nul.x", "x".repeat(41))) {
            assertThat(Voices.invalidNameReason(name)).as(name).isPresent();
        }
    }
}
