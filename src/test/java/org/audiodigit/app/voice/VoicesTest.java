package org.audiodigit.app.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoicesTest {

    @TempDir private Path folder;

    @Test
    void aVoiceIsADataSetOfItsOwn() throws Exception {
        VoiceFolder voice = new Voices(folder.resolve("voices")).of("anne-marie 2");
        for (Prompt ask : PromptSequence.order(List.of("0", "1"))) {
            voice.write(ask, Sounds.sine(400, 0.3, 4000, 8000));
        }
        assertThat(voice.recorded(List.of("0", "1", "2"))).hasSize(6);

        Dataset dataset = DatasetScanner.standard().scan(voice.folder());
        assertThat(dataset.layout()).isEqualTo("flat");
        assertThat(dataset.speakerIds()).containsExactly("anne-marie 2");
        assertThat(dataset.clips()).extracting(Clip::label).containsOnly("0", "1").hasSize(6);
    }

    @Test
    void thoseThereAreAreListedByName() throws Exception {
        Files.createDirectories(folder.resolve("me"));
        Files.createDirectories(folder.resolve("ann"));
        Files.createDirectories(folder.resolve("_other"));
        Files.createFile(folder.resolve("note.txt"));
        assertThat(new Voices(folder).names()).containsExactly("ann", "me");
        assertThat(new Voices(folder.resolve("nowhere")).names()).isEmpty();
    }

    @Test
    void somebodyNewGetsANameThatIsFree() {
        assertThat(Voices.nextFree(List.of("ann"))).isEqualTo("me");
        assertThat(Voices.nextFree(List.of("me", "me-2"))).isEqualTo("me-3");
    }

    @Test
    void aNameThatCannotBeAFilesIsRefused() {
        assertThat(Voices.refusal("Zoë 2")).isEmpty();
        for (String name : List.of("", "..", "a/b", "a_b", "a\\b", "a.", "x".repeat(41))) {
            assertThat(Voices.refusal(name)).as(name).isPresent();
        }
    }
}
