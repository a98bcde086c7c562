package org.audiodigit.training.suspicion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.dataset.Clip;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.Sounds;
import org.audiodigit.testing.SpokenDigits;
import org.audiodigit.testing.SyntheticSpeech;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipInspectionTest {

    @TempDir private Path folder;

    private Clip clip(Path file) {
        return new Clip(
                file.getFileName().toString(),
                file,
                "7",
                Optional.empty(),
                OptionalInt.empty(),
                8000,
                8000);
    }

    private List<Reason> reasons(Waveform waveform) throws IOException {
        Path file = folder.resolve("clip.wav");
        WavWriter.write(file, waveform);
        return ClipInspection.of(clip(file)).reasons();
    }

    @Test
    void aGoodRecordingHasNoDefects() throws IOException {
        assertThat(reasons(SpokenDigits.word(7))).isEmpty();
    }

    @Test
    void noiseIsNoWord() throws IOException {
        assertThat(reasons(SyntheticSpeech.silence(1.5))).containsExactly(new Reason.NoWord());
        assertThat(reasons(new Waveform(new float[8000], 8000)))
                .containsExactly(new Reason.NoWord());
    }

    @Test
    void wordsWithPausesAreCounted() throws IOException {
        Path file = SpokenDigits.write(folder.resolve("three.wav"), 7, 2, 9);

        assertThat(ClipInspection.of(clip(file)).reasons())
                .containsExactly(new Reason.SeveralWords(3));
    }

    @Test
    void aTooHighInputLevelIsClipping() throws IOException {
        Waveform loud = Sounds.sine(300, 2, 4000, 8000);

        assertThat(reasons(loud)).contains(new Reason.Clipped());
    }

    @Test
    void aMissingFileIsAnError() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> ClipInspection.of(clip(folder.resolve("gone.wav"))))
                .withMessageContaining("gone.wav");
    }
}
